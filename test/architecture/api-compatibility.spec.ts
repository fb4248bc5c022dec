import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { incompatibilities } from '../../tools/api-compatibility/compare-documents.mjs';
import { released } from '../../tools/api-compatibility/released-document.mjs';

const read = (file: string) => JSON.parse(readFileSync(join(process.cwd(), 'docs', file), 'utf8')) as object;
const committed = read('openapi.json');

type Node = Record<string, unknown>;

const before = {
  paths: {
    '/v1/things': {
      get: {
        operationId: 'Things_list',
        security: [{ api_key: ['read'] }],
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 } },
          { name: 'state', in: 'query', schema: { type: 'string', enum: ['open', 'closed'] } },
        ],
        responses: { 200: answer({ $ref: '#/components/schemas/Thing' }), 404: { description: '' } },
      },
      post: {
        operationId: 'Things_make',
        security: [{ api_key: ['run'] }],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: newThing() }, 'text/yaml': { schema: {} } },
        },
        responses: { 202: { ...answer({ $ref: '#/components/schemas/Thing' }), headers: { Location: {} } } },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        required: ['id', 'kind'],
        properties: {
          id: { type: 'string', format: 'uuid' },
          kind: { type: 'string', const: 'thing' },
          size: { type: 'number' },
          note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
          parts: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
        },
      },
    },
  },
};

function answer(schema: object) {
  return { content: { 'application/json': { schema } } };
}
function newThing() {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['name'],
    properties: {
      name: { type: 'string', maxLength: 10, pattern: '^a' },
      size: { type: ['number', 'null'] },
      tags: { type: 'array', items: { type: 'string' }, maxItems: 5 },
      kind: { type: 'string', default: 'part' },
    },
  };
}

/** The document with the node at these keys changed; undefined takes it away. */
function changed(keys: string, change: (node: Node) => unknown): object {
  const alter = (node: Node, [key, ...rest]: string[]): Node => {
    const value = rest.length > 0 ? alter(node[key] as Node, rest) : change((node[key] ?? {}) as Node);
    const { [key]: _, ...others } = node;
    const members = value === undefined ? others : { ...others, [key]: value };
    return (Array.isArray(node) ? Object.values(members) : members) as Node;
  };
  return alter(structuredClone(before) as unknown as Node, keys.split(' '));
}

const get = 'paths /v1/things get';
const post = 'paths /v1/things post';
const body = `${post} requestBody content application/json schema`;
const thing = 'components schemas Thing';
const gone = (): undefined => undefined;
const added = (more: object) => (node: Node) => ({ ...node, ...more });

describe('the document of the API', () => {
  it('only adds to that of the last release', () => {
    expect(incompatibilities(read('openapi-v1-released.json'), committed)).toEqual([]);
  });

  it('is compatible with itself, without its words too', () => {
    expect(incompatibilities(committed, committed)).toEqual([]);
    expect(incompatibilities(committed, released(committed))).toEqual([]);
    expect(incompatibilities(released(committed), committed)).toEqual([]);
  });
});

describe('a change breaks clients', () => {
  it.each<[string, object, string]>([
    ['a path that is gone', changed('paths /v1/things', gone), 'GET /v1/things: is gone'],
    ['an operation that is gone', changed(post, gone), 'POST /v1/things: is gone'],
    ['another name of an operation', changed(`${get} operationId`, () => 'List'), 'is called List, was Things_list'],
    ['another scope', changed(`${get} security`, () => [{ api_key: ['admin'] }]), 'needs [{"api_key":["admin"]}]'],
    ['a parameter that is gone', changed(`${get} parameters 0`, gone), 'has no parameter limit any more'],
    [
      'a parameter that has become required',
      changed(`${get} parameters 0`, added({ required: true })),
      'needs the parameter limit',
    ],
    [
      'a new required parameter',
      changed(`${get} parameters 2`, () => ({ name: 'of', in: 'query', required: true, schema: {} })),
      'needs the parameter of',
    ],
    ['a smaller bound', changed(`${get} parameters 0 schema maximum`, () => 99), 'maximum has become 99'],
    ['a greater bound', changed(`${get} parameters 0 schema minimum`, () => 2), 'minimum has become 2'],
    ['another default', changed(`${get} parameters 0 schema default`, () => 10), 'the default was 50, is 10'],
    [
      'a value less in an enumeration',
      changed(`${get} parameters 1 schema enum`, () => ['open']),
      'the enumeration has no closed any more',
    ],
    [
      'an enumeration where any text was',
      changed(`${body} properties tags items enum`, () => ['a']),
      'tags/[]: the enumeration has no anything else',
    ],
    ['a field of a request that is gone', changed(`${body} properties size`, gone), '/size: is gone'],
    [
      'a field of a request that has become required',
      changed(`${body} required`, () => ['name', 'size']),
      '/size: has become required',
    ],
    [
      'a type that is admitted no more',
      changed(`${body} properties size type`, () => 'number'),
      '/size: the type null is admitted no more',
    ],
    [
      'another type',
      changed(`${body} properties name`, () => ({ type: 'integer' })),
      '/name: the type string is admitted no more',
    ],
    [
      'another default beside more types',
      changed(`${body} properties kind`, () => ({ default: 'a', anyOf: [{ type: 'string' }, { type: 'array' }] })),
      '/kind: the default was "part", is "a"',
    ],
    ['another pattern', changed(`${body} properties name pattern`, () => '^b'), '/name: the pattern is another one'],
    [
      'a media type of a body that is gone',
      changed(`${post} requestBody content text/yaml`, gone),
      'body: text/yaml is gone',
    ],
    ['a status that is gone', changed(`${post} responses 202`, gone), 'does not answer 202 any more'],
    ['a header that is gone', changed(`${post} responses 202 headers Location`, gone), 'answers 202 without Location'],
    [
      'a media type of an answer that is gone',
      changed(`${post} responses 202 content application/json`, gone),
      'answer 202: application/json is gone',
    ],
    ['a member of an answer that is gone', changed(`${thing} properties size`, gone), '/size: is gone'],
    [
      'a member of an answer that may be missing',
      changed(`${thing} required`, () => ['kind']),
      '/id: need not come any more',
    ],
    [
      'a member of an answer that may be null',
      changed(`${thing} properties size type`, () => ['number', 'null']),
      '/size: the type null comes',
    ],
    ['another format', changed(`${thing} properties id format`, () => 'email'), '/id: format was uuid, is email'],
    ['another constant', changed(`${thing} properties kind const`, () => 'part'), '/kind: const was thing, is part'],
  ])('%s', (_, after, fault) => {
    expect(incompatibilities(before, after)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });
});

describe('a change breaks nobody', () => {
  it.each<[string, object]>([
    ['a new path', changed('paths /v1/parts', () => before.paths['/v1/things'])],
    ['a new parameter', changed(`${get} parameters 2`, () => ({ name: 'of', in: 'query', schema: {} }))],
    ['a wider bound', changed(`${get} parameters 0 schema maximum`, () => 101)],
    ['a value more in an enumeration', changed(`${get} parameters 1 schema enum`, () => ['open', 'closed', 'lost'])],
    [
      'a type more of a field with a default',
      changed(`${body} properties kind`, () => ({ default: 'part', anyOf: [{ type: 'string' }, { type: 'array' }] })),
    ],
    ['a new field of a request', changed(`${body} properties color`, () => ({ type: 'string' }))],
    ['a field that need not be sent any more', changed(`${body} required`, () => [])],
    ['a type more of a field', changed(`${body} properties name type`, () => ['string', 'integer'])],
    ['a new member of an answer', changed(`${thing} properties color`, () => ({ type: 'string' }))],
    ['a member that comes always', changed(`${thing} required`, () => ['id', 'kind', 'size'])],
    ['a member that is never null any more', changed(`${thing} properties note`, () => ({ type: 'string' }))],
    ['another refusal', changed(`${get} responses 404`, gone)],
    ['a component of another name', JSON.parse(JSON.stringify(before).replaceAll('Thing"', 'Object"')) as object],
  ])('%s', (_, after) => {
    const names = (faults: string[]) => faults.filter((fault) => !fault.includes('is called'));
    expect(after).not.toEqual(before);
    expect(names(incompatibilities(before, after))).toEqual([]);
  });
});
