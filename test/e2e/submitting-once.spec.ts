import { createHash } from 'node:crypto';
import type { Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest, Dataset, Optimization } from './support/resources';

jest.setTimeout(60_000);

interface Submitted {
  readonly id: string;
  readonly run_hash: string;
  readonly deduplicated: boolean;
}

let barmill: BarmillUnderTest;
const market = { strategy: 'sma-cross', symbol: 'EURUSD', timeframe: 'D1' };

beforeAll(async () => {
  // Nothing here is to be computed.
  barmill = await BarmillUnderTest.start('submitting-once', { engines: 0 });
  await barmill.uploadBars('D1', 300, 13);
});
afterAll(async () => await barmill.stop());

describe.each<[string, object, object]>([
  ['backtests', { params: { fast: 5, slow: 20 } }, { params: { fast: 6, slow: 20 } }],
  ['optimizations', { param_grid: { fast: [5, 10], slow: [20] } }, { param_grid: { fast: [5, 10], slow: [30] } }],
])('of %s that ask the same', (resource, asked, other) => {
  const submit = async (request: object) =>
    await barmill.api.post<Submitted>(`/v1/${resource}`, { ...market, ...request });

  it('the second is answered with the first, whatever the order and the spelling', async () => {
    const first = await submit(asked);
    expect([first.status, first.body.deduplicated]).toEqual([202, false]);
    const second = await submit({ ...asked, symbol: 'eurusd', notes: 'again', initial_balance: 10_000 });
    expect([second.status, second.body.deduplicated, second.body.id]).toEqual([200, true, first.body.id]);
    expect(second.headers.get('location')).toBe(`/v1/${resource}/${first.body.id}`);
    const third = await submit(other);
    expect([third.status, third.body.deduplicated, third.body.id === first.body.id]).toEqual([202, false, false]);
  });

  it('one is made by eight that come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, async () => await submit({ ...asked, volume: 0.3 })));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
  });

  it('another is made by force', async () => {
    const [first, forced] = [await submit(asked), await submit({ ...asked, force: true })];
    expect([forced.status, forced.body.deduplicated]).toEqual([202, false]);
    expect([forced.body.id === first.body.id, forced.body.run_hash]).toEqual([false, first.body.run_hash]);
  });

  it('another is made after the first was cancelled', async () => {
    const first = await submit({ ...asked, volume: 0.7 });
    await barmill.api.post(`/v1/${resource}/${first.body.id}/cancel`, {});
    const second = await submit({ ...asked, volume: 0.7 });
    expect([second.status, second.body.id === first.body.id]).toEqual([202, false]);
  });
});

describe('an idempotency key', () => {
  const key = (name: string) => ({ 'Idempotency-Key': name });

  it('stands for the answer of any POST, also of one that could not be repeated', async () => {
    const instrument = {
      ...{ symbol: 'ONCE', pip_size: 0.01, tick_size: 0.01, contract_size: 1, min_lot: 0, max_lot: 10, lot_step: 0 },
      ...{ leverage: 10, base_currency: 'ONCE', quote_currency: 'USD' },
    };
    const first = await barmill.api.post('/v1/instruments', instrument, key('instrument'));
    const again = await barmill.api.post('/v1/instruments', instrument, key('instrument'));
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect([first, again].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
    const unkeyed = await barmill.api.post<Problem>('/v1/instruments', instrument);
    expect([unkeyed.status, unkeyed.body.code]).toEqual([409, 'instrument_exists']);
  });

  it('is refused with another body, or at another address', async () => {
    const run = await barmill.api.submit<Backtest>('/v1/backtests', { ...market, force: true });
    const cancel = `/v1/backtests/${run.id}/cancel`;
    expect((await barmill.api.post(cancel, {}, key('cancel'))).status).toBe(202);
    for (const [path, body] of [
      [cancel, { a: 1 }],
      ['/v1/backtests', {}],
    ] as const) {
      const { status, body: problem } = await barmill.api.post<Problem>(path, body, key('cancel'));
      expect([status, problem.code]).toEqual([422, 'idempotency_key_reused']);
    }
  });

  it('is free again after a refusal, which did nothing', async () => {
    const path = '/v1/optimizations';
    const grid = { fast: [7], slow: [40] };
    const refused = await barmill.api.post<Problem>(path, { ...market, param_grid: {} }, key('refused'));
    expect([refused.status, refused.body.code]).toEqual([422, 'empty_grid']);
    expect((await barmill.api.post<Optimization>(path, { ...market, param_grid: grid }, key('refused'))).status).toBe(
      202,
    );
  });

  it('of an upload follows the content of the file', async () => {
    const [one, other] = [await barmill.csvOf('H4', 50, 1), await barmill.csvOf('H4', 50, 2)];
    const upload = async (csv: string, symbol = 'EURUSD') =>
      await barmill.api.request<Dataset & Problem>(`/v1/datasets?symbol=${symbol}&timeframe=H4`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/csv', ...key('upload') },
        body: csv,
      });
    const first = await upload(one);
    const again = await upload(one);
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    const files = barmill.storedFiles();
    const { status, body } = await upload(other);
    expect([status, body.code]).toEqual([422, 'idempotency_key_reused']);
    expect(barmill.storedFiles()).toEqual(files);
    expect((await barmill.api.get<{ data: Dataset[] }>('/v1/datasets')).data.map(({ timeframe }) => timeframe)).toEqual(
      ['H4', 'D1'],
    );
  });

  it('belongs to the API key that sent it', async () => {
    const own = 'another-key-of-the-tenant';
    const sha256 = createHash('sha256').update(own).digest('hex');
    await barmill.stored.query(
      `insert into api_keys (id, tenant_id, name, key_sha256, scopes) values (gen_random_uuid(), 'default', 'second', $1, '{run}')`,
      [sha256],
    );
    const submit = async (fast: number, apiKey?: string) =>
      await barmill.api.request<Backtest>('/v1/backtests', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...key('shared') },
        body: JSON.stringify({ ...market, params: { fast, slow: 60 } }),
        ...(apiKey !== undefined && { key: apiKey }),
      });
    const [mine, theirs] = [await submit(8), await submit(9, own)];
    expect([mine.status, theirs.status, mine.body.id === theirs.body.id]).toEqual([202, 202, false]);
  });
});
