import { BarmillClient, BarmillProblem, WaitTimeout, type LiveEvent } from '../../clients/typescript/src/index';
import { BarmillUnderTest } from './support/barmill-under-test';
import { longSeries } from './support/sweeps';

jest.setTimeout(180_000);

let barmill: BarmillUnderTest;
let client: BarmillClient;
const retries: string[] = [];

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('typescript-client');
  const { apiUrl: url, key } = barmill.stack;
  client = new BarmillClient({ url, key, onRetry: ({ message }) => retries.push(message) });
  const { timeframe, bars, seed } = longSeries;
  await client.upload(await barmill.csvOf(timeframe, bars, seed), { symbol: 'EURUSD', timeframe });
});
afterAll(async () => await barmill.stop());

const run = { strategy: 'sma-cross', symbol: 'EURUSD', timeframe: longSeries.timeframe } as const;

/** Events with a number of their own. */
const numbered = ['state', 'progress', 'end'];

describe('the TypeScript client', () => {
  it('submits a backtest, waits for it, reads its trades page by page and exports them', async () => {
    const { id } = await client.call('POST /v1/backtests', { body: { ...run, params: { fast: 20, slow: 200 } } });
    const ended = await client.waitFor('backtests', id);
    expect([ended.id, ended.status]).toEqual([id, 'completed']);
    const ordinals: number[] = [];
    const query = { limit: 500 };
    for await (const trade of client.paginate('GET /v1/backtests/{id}/trades', { path: { id }, query })) {
      ordinals.push(trade.ordinal);
    }
    expect(ordinals.length).toBe(ended.metrics.total_trades);
    expect(ordinals).toEqual(ordinals.map((_, index) => index + 1));
    const file = await client.open('GET /v1/backtests/{id}/trades/export', { path: { id }, query: { format: 'csv' } });
    expect((await file.text()).split('\r\n')).toHaveLength(ordinals.length + 2);
  });

  it('gives a refusal with its code and its faults', async () => {
    const body = { ...run, symbol: 'NOWHERE' };
    const refusal = await client.call('POST /v1/backtests', { body }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BarmillProblem);
    expect(refusal).toMatchObject({ status: 422, code: 'unknown_symbol' });
    expect((refusal as BarmillProblem).problem.errors[0]).toMatchObject({ pointer: '/symbol' });
  });

  it('follows an optimization over the death of the gateway: each event once, in order, then the result', async () => {
    const param_grid = { slow: { min: 60, max: 79, step: 1 }, fast: { min: 5, max: 44, step: 1 } };
    const body = { ...run, param_grid, optimize_metric: 'psr', chunk_size: 40 };
    const { id } = await client.call('POST /v1/optimizations', { body });
    retries.length = 0;
    const events: LiveEvent[] = [];
    let killed: Promise<void> | undefined;
    const ended = await client.waitFor('optimizations', id, {
      onEvent: (event) => {
        events.push(event);
        if (event.name === 'progress') killed ??= barmill.stack.kill('gateway');
      },
    });
    await killed;
    expect(ended).toMatchObject({ status: 'completed', completed_combinations: 800, failed_combinations: 0 });
    expect(retries.length).toBeGreaterThan(0);
    expect(events.filter(({ name }) => name === 'snapshot').length).toBeGreaterThan(1);
    const stored = events.filter(({ name }) => numbered.includes(name)).map((event) => Number(event.id));
    expect(stored).toEqual(stored.map((_, index) => stored[0] + index));
    expect(events.at(-1)!.name).toBe('end');
  });

  it('waits no longer than it is told to', async () => {
    const param_grid = { slow: { min: 60, max: 159, step: 1 }, fast: { min: 5, max: 44, step: 1 } };
    const body = { ...run, param_grid, optimize_metric: 'psr' };
    const { id } = await client.call('POST /v1/optimizations', { body });
    await expect(client.waitFor('optimizations', id, { timeoutMs: 50 })).rejects.toBeInstanceOf(WaitTimeout);
    await client.call('POST /v1/optimizations/{id}/cancel', { path: { id } });
    expect(await client.waitFor('optimizations', id)).toMatchObject({ status: 'cancelled' });
  });
});
