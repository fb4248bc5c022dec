import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  operationsOf,
  parametersIn,
  readDocument,
  type ApiDocument,
  type Operation,
} from '../api-document/api-document';
import { DocumentSchemas } from '../api-document/document-schemas';
import { cases, changedCall, type OperationCase } from './contract/cases';
import { exampleCall, exampleTypes, type Call, type Names } from './contract/example-call';
import { usualRefusals, type Refusal } from './contract/refusals';
import { World } from './contract/world';
import type { Answer, Problem } from './support/api-client';

jest.setTimeout(60_000);

const document: ApiDocument = readDocument();
const operations = operationsOf(document);
const answers = DocumentSchemas.ofAnswers(document);
const selections = DocumentSchemas.ofSelections(document);
const documentedCodes = readFileSync(join(process.cwd(), 'docs/reference/errors.md'), 'utf8');

let world: World;
beforeAll(async () => (world = await World.start()));
// Nothing to stop where nothing has started.
afterAll(async () => await (world as World | undefined)?.stop());

const send = async (call: Call, key?: string | null): Promise<Answer<unknown>> => {
  const values = Object.entries(call.query).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  const query = new URLSearchParams(values).toString();
  const { method, headers, body } = call;
  return await world.barmill.api.request(`${call.path}${query && `?${query}`}`, { method, headers, body, key });
};
const caseOf = ({ id }: Operation): OperationCase => {
  if (!(id in cases)) throw new Error(`no case of ${id} in test/e2e/contract/cases.ts`);
  return cases[id];
};
const namesOf = (operation: Operation): Names => caseOf(operation).names?.(world) ?? {};
/** Names for a call that must succeed. */
const freshNames = async (operation: Operation): Promise<Names> =>
  (await caseOf(operation).fresh?.(world)) ?? namesOf(operation);
/** A header that no call before has sent. */
let sent = 0;
const once = (call: Call): Call => ({
  ...call,
  headers: { ...call.headers, 'Idempotency-Key': `contract-${++sent}` },
});

/** Faults of an answer against the document. */
function faultsOf(
  { id, method, path, responses }: Operation,
  { status, headers, body }: Answer<unknown>,
  schemas = answers,
): string[] {
  const response = responses[status];
  const what = `${id} was answered ${status}`;
  if (response === undefined) return [`${what}, which the document does not name: ${JSON.stringify(body)}`];
  const missing = Object.keys(response.headers ?? {}).filter((name) => !headers.has(name));
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const content = response.content;
  if (content === undefined) return body === null ? [] : [`${what} with a body that the document does not name`];
  if (!(type in content)) return [`${what} as ${type}, the document has ${Object.keys(content).join()}`];
  const place = ['paths', path, method.toLowerCase(), 'responses', `${status}`, 'content', type, 'schema'];
  const faults = type.endsWith('json') && !type.endsWith('ndjson') ? schemas.faults(place, body) : [];
  return [...missing.map((name) => `${what} without ${name}`), ...faults.map((fault) => `${what}: ${fault}`)];
}

function expectGood(operation: Operation, call: Call, answer: Answer<unknown>, schemas = answers): void {
  const faults = faultsOf(operation, answer, schemas);
  if (answer.status >= 400) faults.push(JSON.stringify(answer.body));
  expect({ call, faults }).toEqual({ call, faults: [] });
}

function expectRefused(
  operation: Operation,
  { what, status, code, detail = /./ }: Refusal,
  answer: Answer<unknown>,
): void {
  const problem = answer.body as Problem;
  // A method that an operation has not is that of no operation.
  const faults = status === 405 ? [] : faultsOf(operation, answer);
  expect({ what, faults, status: answer.status, code: problem.code }).toEqual({
    what,
    faults: [],
    status,
    code: typeof code === 'string' ? code : expect.stringMatching(code),
  });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(problem.trace_id).toBe(answer.headers.get('x-trace-id'));
  expect(`${problem.detail}\n${problem.errors.map((one) => `${one.pointer} ${one.detail}`).join('\n')}`).toMatch(
    detail,
  );
  expect(documentedCodes).toContain(`\`${problem.code}\``);
}

const tables = [
  ...['instruments', 'datasets', 'strategies', 'api_keys', 'webhooks', 'batches'],
  ...['backtest_runs', 'optimization_runs', 'walk_forward_tests', 'settings'],
];
/** How much tenants have of what requests make. What was deleted belongs to none of them. */
async function everything(): Promise<unknown> {
  const counts = tables.map(
    (table) => `(select count(*)::int from ${table} where tenant_id not like '~%') as ${table}`,
  );
  return (await world.barmill.stored.query(`select ${counts.join(', ')}`))[0];
}

describe('the document', () => {
  it('is the one that the gateway serves', async () => {
    expect((await world.barmill.api.request('/openapi.json', { key: null })).body).toEqual(document);
  });

  it('has an operation for every case', () => {
    const ids = operations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(cases).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe.each(operations.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  it('answers its examples as the document says', async () => {
    const types = exampleTypes(document, operation);
    for (const type of types.length > 0 ? types : [undefined]) {
      const call = exampleCall(document, operation, await freshNames(operation), type);
      const repeatable = operation.method === 'POST' ? once(call) : call;
      const answer = await send(repeatable);
      expectGood(operation, repeatable, answer);
      await expectRepeatable(operation, repeatable, answer);
      await expectHeaders(answer, call);
    }
  });

  it('takes every value of its enumerations', async () => {
    for (const { name, schema } of parametersIn(operation, 'query')) {
      for (const value of schema.enum ?? []) {
        const call = exampleCall(document, operation, { ...(await freshNames(operation)), [name]: value });
        expectGood(operation, call, await send(call));
      }
    }
  });

  it('is refused, and does nothing, without a key of its scope', async () => {
    const call = exampleCall(document, operation, namesOf(operation));
    const before = await everything();
    const refusal = { call, status: 401 };
    const tooSmall = world.keysWithout[operation.scope];
    expectRefused(operation, { ...refusal, what: 'no key', code: 'missing_key' }, await send(call, null));
    expectRefused(operation, { ...refusal, what: 'a wrong key', code: 'unknown_key' }, await send(call, 'bmk_x'));
    const named = new RegExp(`scope "${operation.scope}"`);
    const forbidden = { call, what: 'another scope', status: 403, code: 'missing_scope', detail: named };
    expectRefused(operation, forbidden, await send(call, tooSmall));
    expect(await everything()).toEqual(before);
  });

  it('refuses bad calls as the document says, and does nothing', async () => {
    const names = namesOf(operation);
    const good = exampleCall(document, operation, names);
    const own = (caseOf(operation).bad ?? []).map((bad): Refusal => {
      const [what, change, status, code, detail] = bad;
      const others = typeof change.names === 'function' ? change.names(world) : change.names;
      const call = changedCall(exampleCall(document, operation, { ...names, ...others }), bad);
      return { what, call, status, code, detail };
    });
    const refusals = [...usualRefusals(document, operation, names, good), ...own];
    expect(refusals).not.toEqual([]);
    const before = await everything();
    for (const refusal of refusals) expectRefused(operation, refusal, await send(refusal.call));
    expect(await everything()).toEqual(before);
  });
});

/** A POST that comes again with its key is answered the same, and with another request refused. */
async function expectRepeatable(operation: Operation, call: Call, first: Answer<unknown>): Promise<void> {
  if (operation.method !== 'POST') return;
  const again = await send(call);
  expectGood(operation, call, again);
  const { key: _shownOnce, ...shown } = first.body as Record<string, unknown>;
  expect([again.status, again.headers.get('idempotent-replayed'), again.body]).toEqual([first.status, 'true', shown]);
  const changed: Names = 'source' in call.query ? { source: 'another' } : { again: '1' };
  const other = { ...call, query: { ...call.query, ...changed } };
  const reused = { what: 'a key that came before', call: other, status: 422, code: 'idempotency_key_reused' };
  expectRefused(operation, reused, await send(other));
}

/** A location can be read, and what has an ETag is not sent again to who has it. */
async function expectHeaders({ headers, body }: Answer<unknown>, call: Call): Promise<void> {
  const location = headers.get('location');
  if (location !== null) expect((await world.barmill.api.request(location)).status).toBe(200);
  const tag = headers.get('etag');
  if (tag === null || call.method !== 'GET') return;
  const unchanged = await send({ ...call, headers: { ...call.headers, 'If-None-Match': tag } });
  expect([unchanged.status, unchanged.body, body !== null]).toEqual([304, null, true]);
}

describe('a selection of fields', () => {
  const selecting = operations.filter((one) => parametersIn(one, 'query').some(({ name }) => name === 'fields'));

  it.each(selecting.map((operation) => [operation.id, operation] as const))('of %s', async (_, operation) => {
    const { schema } = operation.parameters.find(({ name }) => name === 'fields')!;
    const call = exampleCall(document, operation, namesOf(operation));
    const chosen = { ...call, query: { ...call.query, fields: String(schema.example) } };
    expectGood(operation, chosen, await send(chosen), selections);
  });
});
