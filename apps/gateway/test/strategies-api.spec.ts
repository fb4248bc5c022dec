import { createHash } from 'node:crypto';
import { builtinStrategies } from '@barmill/strategies';
import { GatewayUnderTest } from './gateway-under-test';
import { sampleDocument as document } from './sample-document';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
  const { results } = gateway;
  results.allow('reader', ['read']);
  results.allow('runner', ['read', 'run']);
});
afterAll(async () => await gateway.stop());
beforeEach(() => void gateway.results.strategies.rows.splice(0));

const yaml = `
name: dip
version: 1
title: Dip
description: Buys dips.
parameters:
  - { name: period, type: integer, min: 2, max: 50, default: 14 }
entry: { long: "crossover(rsi(close, period), 30)" }
exit:
  long: rsi(close, period) > 60
`;
/** As `jq -cS` writes it. */
const canonical =
  '{"description":"Buys dips.","entry":{"long":"crossover(rsi(close, period), 30)"},' +
  '"exit":{"long":"rsi(close, period) > 60"},"name":"dip",' +
  '"parameters":[{"default":14,"max":50,"min":2,"name":"period","type":"integer"}],"title":"Dip","version":1}';
const contentHash = createHash('sha256').update(canonical).digest('hex');

const send = async (body: unknown, type = 'application/json', path = '/v1/strategies') =>
  await gateway.post(path, body, { 'Content-Type': type });
const store = async (change: object = {}) => await send({ ...document, ...change });
const bodyOf = async (answer: Response) => (await answer.json()) as Record<string, never> & { errors: object[] };
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return await bodyOf(answer);
};

describe('storing a strategy', () => {
  it.each(['application/yaml', 'text/yaml', 'application/x-yaml; charset=utf-8'])(
    'takes a document as %s',
    async (type) => {
      const answer = await send(yaml, type);
      expect([answer.status, answer.headers.get('location')]).toEqual([201, '/v1/strategies/dip?version=1']);
      expect(await bodyOf(answer)).toEqual({
        name: 'dip',
        version: 1,
        kind: 'rules',
        origin: 'stored',
        title: 'Dip',
        description: 'Buys dips.',
        works_when: null,
        source: null,
        parameters: [
          {
            ...{ name: 'period', type: 'integer', min: 2, max: 50, step: 1, default: 14 },
            ...{ description: '', log: false, choices: [] },
          },
        ],
        constraints: [],
        tags: [],
        primary_tf: null,
        context_tfs: [],
        content_hash: contentHash,
        created_at: '2024-02-01T00:00:00.000Z',
        definition: document,
        deduplicated: false,
      });
    },
  );

  it('answers 200 with what is stored when the same content comes again, in whatever form and order', async () => {
    const first = await bodyOf(await send(yaml, 'application/yaml'));
    const { name, ...rest } = document;
    const again = await send({ ...rest, name });
    expect([again.status, again.headers.get('location')]).toEqual([200, '/v1/strategies/dip?version=1']);
    expect(await bodyOf(again)).toEqual({ ...first, deduplicated: true });
    expect(gateway.results.strategies.rows).toHaveLength(1);
  });

  it('answers 409 to another content under the same version', async () => {
    await store();
    const answer = await store({ title: 'Another' });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([409, 'strategy_version_exists']);
    expect((await store({ title: 'Another', version: 2 })).status).toBe(201);
  });

  it('answers 422 with every fault, its place, and a caret where it is a text', async () => {
    const answer = await store({ title: 5, entry: { long: 'rsj(close) > 70' } });
    expect(answer.status).toBe(422);
    const { code, detail, errors } = await problemOf(answer);
    expect([code, detail]).toEqual(['invalid_strategy', expect.stringMatching(/not valid: expected a text.*1 more/)]);
    expect(errors).toEqual([
      { pointer: '/title', code: 'wrong_type', detail: 'expected a text, got 5' },
      {
        pointer: '/entry/long',
        code: 'bad_expression',
        detail: expect.stringContaining('"rsj"'),
        rendering: 'rsj(close) > 70\n^',
      },
    ]);
    expect(gateway.results.strategies.rows).toEqual([]);
  });

  it('refuses the name of a built-in strategy', async () => {
    const { status, code, errors } = await problemOf(await store({ name: 'ema-cross' }));
    expect([status, code]).toEqual([422, 'reserved_strategy_name']);
    expect(errors).toMatchObject([{ pointer: '/name', code: 'reserved_strategy_name' }]);
  });

  it.each([
    ['application/yaml', 'name: dip\nname: dop', 'line 2, column 1', /not YAML.*"name" is there twice/, 'name: dop\n^'],
    ['application/yaml', 'name: !mine x', 'line 1, column 7', /[Uu]nresolved tag/, 'name: !mine x\n      ^'],
    [
      'application/json',
      '{"name": "dip",\n"version" 1}',
      'line 2, column 11',
      /expected ":"/,
      '"version" 1}\n          ^',
    ],
    ['application/json', '{"a": 1, "a": 2}', 'line 1, column 10', /there twice/, '{"a": 1, "a": 2}\n         ^'],
    ['application/json', '', 'line 1, column 1', /expected a value/, '\n^'],
  ])('answers 400 to %s that is none, with the place', async (type, text, pointer, detail, rendering) => {
    const answer = await send(text, type);
    expect(answer.status).toBe(400);
    const problem = await problemOf(answer);
    expect(problem).toMatchObject({ code: 'malformed_document', errors: [{ pointer, rendering }] });
    expect(problem.detail).toMatch(detail);
  });

  it('answers 400 to what is not UTF-8, and reads a text with a byte order mark', async () => {
    const post = async (bytes: Buffer) =>
      await gateway.fetch('/v1/strategies', {
        method: 'POST',
        headers: { 'Content-Type': 'text/yaml' },
        body: new Uint8Array(bytes),
      });
    expect(await problemOf(await post(Buffer.from('name: \xe4', 'latin1')))).toMatchObject({
      status: 400,
      code: 'malformed_document',
      detail: expect.stringContaining('UTF-8'),
    });
    expect((await post(Buffer.from(`\ufeff${yaml}`))).status).toBe(201);
  });

  it('answers 413 to a document over 256 KiB', async () => {
    const sized = (bytes: number) => `${yaml}#${'x'.repeat(bytes - yaml.length - 1)}`;
    expect((await send(sized(262_144), 'text/yaml')).status).toBe(201);
    const answer = await send(sized(262_145), 'text/yaml');
    expect([answer.status, (await problemOf(answer)).code]).toEqual([413, 'document_too_large']);
  });

  it('answers 415 to any other type, and to YAML where JSON is meant', async () => {
    for (const type of ['text/plain', 'text/csv', 'multipart/form-data; boundary=x']) {
      expect([type, (await problemOf(await send('name: x', type))).status]).toEqual([type, 415]);
    }
    const answer = await send('symbol: EURUSD', 'application/yaml', '/v1/backtests');
    expect((await problemOf(answer)).status).toBe(415);
  });

  it('needs the scope manage; checking and reading need read', async () => {
    const as = async (key: string, path: string) =>
      (
        await gateway.fetch(path, {
          method: 'POST',
          key,
          headers: { 'Content-Type': 'text/yaml' },
          body: yaml,
        })
      ).status;
    expect(await as('runner', '/v1/strategies')).toBe(403);
    expect(await as('reader', '/v1/strategies/check')).toBe(200);
  });
});

describe('checking a strategy', () => {
  const check = async (body: unknown, type?: string) => await send(body, type, '/v1/strategies/check');

  it('shows what would be stored, and stores nothing', async () => {
    const answer = await check(yaml, 'text/yaml');
    expect(answer.status).toBe(200);
    const { valid, errors, strategy } = await bodyOf(answer);
    expect([valid, errors]).toEqual([true, []]);
    expect(strategy).toMatchObject({ name: 'dip', kind: 'rules', content_hash: contentHash, definition: document });
    expect(gateway.results.strategies.rows).toEqual([]);
  });

  it('lists every fault of a document, a reserved name among them', async () => {
    const answer = await check({ ...document, name: 'sma-cross', entry: { long: 'close >' } });
    expect(answer.status).toBe(200);
    expect(await bodyOf(answer)).toMatchObject({
      valid: false,
      strategy: null,
      errors: [
        { pointer: '/name', code: 'reserved_strategy_name' },
        { pointer: '/entry/long', code: 'bad_expression', rendering: 'close >\n       ^' },
      ],
    });
  });

  it('answers 400 where there is no document to check', async () => {
    expect((await problemOf(await check('{'))).code).toBe('malformed_document');
  });
});

describe('reading strategies', () => {
  const get = async (path: string) => await gateway.fetch(`/v1/strategies${path}`);

  it('gives the newest version, or a certain one, with its document', async () => {
    await store();
    await store({ version: 3, title: 'Third' });
    expect(await bodyOf(await get('/dip'))).toMatchObject({ version: 3, definition: { title: 'Third' } });
    expect(await bodyOf(await get('/dip?version=1'))).toMatchObject({ version: 1, definition: document });
  });

  it('gives built-in ones, with the document of those that are one', async () => {
    const code = await bodyOf(await get('/sma-cross'));
    expect(code).toMatchObject({
      origin: 'builtin',
      kind: 'code',
      definition: null,
      content_hash: null,
      created_at: null,
    });
    const rules = await bodyOf(await get('/buy-and-hold?version=1'));
    expect(rules).toMatchObject({ origin: 'builtin', kind: 'rules', definition: { entry: { long: 'true' } } });
    expect(rules.content_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['/nobodys', /There is no strategy "nobodys". Built in: .*sma-cross.* Stored: dip\./],
    ['/dip?version=7', /dip has no version 7; known versions: 1, 2\./],
    ['/sma-cross?version=7', /sma-cross has no version 7; known versions: 1\./],
    [`/${'x'.repeat(90)}`, /There is no strategy "xxx/],
  ])('answers 404 to %s and says what there is', async (path, detail) => {
    await store();
    await store({ version: 2, title: 'Second' });
    const answer = await get(path);
    expect([answer.status, await problemOf(answer)]).toMatchObject([404, { code: 'unknown_strategy' }]);
    expect((await problemOf(await get(path))).detail).toMatch(detail);
  });

  it('answers 404 to what can be no name', async () => {
    const answer = await get('/a%00b');
    expect([answer.status, (await problemOf(answer)).detail]).toEqual([404, 'Nothing has the name "a\\u0000b".']);
  });

  it.each(['0', '1.5', 'x', '3000000000'])('refuses the version %s', async (version) => {
    expect((await problemOf(await get(`/dip?version=${version}`))).code).toBe('invalid_query');
  });

  it('lists built-in and stored ones by name and version, page by page', async () => {
    const own = ['aaa', 'dip', 'zzz'];
    for (const name of own) for (const version of [2, 1]) await store({ name, version });
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = (await bodyOf(await get(`?limit=4${cursor}`))) as unknown as {
        data: { name: string; version: number; origin: string; kind: string }[];
        next_cursor: string | null;
        has_more: boolean;
      };
      expect(page.data.length).toBeLessThanOrEqual(4);
      expect(page.has_more).toBe(page.next_cursor !== null);
      expect(page.data.every((item) => !('definition' in item))).toBe(true);
      seen.push(...page.data.map(({ name, version, origin }) => `${name} ${version} ${origin}`));
      cursor = page.next_cursor === null ? '' : `&cursor=${page.next_cursor}`;
    } while (cursor !== '');
    const builtin = builtinStrategies.map(({ name, version }) => `${name} ${version} builtin`);
    const stored = own.flatMap((name) => [`${name} 1 stored`, `${name} 2 stored`]);
    expect(seen).toEqual([...builtin, ...stored].sort());
  });

  it('refuses a cursor that it did not give', async () => {
    const forged = Buffer.from(JSON.stringify(['strategies', "x' or"])).toString('base64url');
    for (const cursor of [forged, 'x']) {
      expect((await problemOf(await get(`?cursor=${cursor}`))).code).toBe('invalid_cursor');
    }
  });
});
