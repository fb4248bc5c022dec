import type { Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest } from './support/resources';

jest.setTimeout(60_000);

interface Batch {
  readonly id: string;
  readonly status: string;
  readonly progress_pct: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly runs: readonly {
    readonly strategy: { readonly name: string };
    readonly symbol: string;
    readonly timeframe: string;
    readonly risk_pct: number | null;
    readonly run_id: string | null;
    readonly status: string;
    readonly deduplicated: boolean;
    readonly fault: { readonly code: string; readonly errors: readonly { readonly pointer: string }[] } | null;
  }[];
}

let barmill: BarmillUnderTest;
const submit = async (body: object, headers: Record<string, string> = {}) =>
  await barmill.api.post<Batch & Problem>('/v1/batches', body, headers);
const idsOf = ({ runs }: Batch) => runs.map(({ run_id }) => run_id);

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('batches');
  await barmill.uploadBars('D1', 300, 13);
  await barmill.uploadBars('H4', 300, 14);
});
afterAll(async () => await barmill.stop());

describe('a batch', () => {
  it('runs every strategy on every symbol and timeframe, and ends when the last run has', async () => {
    const { status, headers, body } = await submit({
      strategies: ['buy-and-hold', { name: 'sma-cross', params: { fast: 5, slow: 20 } }],
      symbols: ['EURUSD'],
      timeframes: ['D1', 'H4'],
      tags: ['nightly'],
    });
    expect([status, headers.get('location')]).toEqual([202, `/v1/batches/${body.id}`]);
    expect(body.runs.map(({ strategy, timeframe }) => `${strategy.name} ${timeframe}`)).toEqual([
      'buy-and-hold D1',
      'buy-and-hold H4',
      'sma-cross D1',
      'sma-cross H4',
    ]);
    for (const id of idsOf(body)) await barmill.ended(`/v1/backtests/${id}`);
    const batch = await barmill.api.get<Batch>(`/v1/batches/${body.id}`);
    expect([batch.status, batch.progress_pct, batch.counts.completed]).toEqual(['completed', 100, 4]);
    const filter = encodeURIComponent(`batch_id = "${body.id}"`);
    const found = await barmill.api.all<Backtest & { batch_ids: string[]; tags: string[] }>(
      `/v1/backtests?filter=${filter}`,
    );
    expect(found.map(({ id }) => id).sort()).toEqual([...idsOf(body)].sort());
    expect(found.map(({ batch_ids, tags }) => [batch_ids, tags])).toEqual(found.map(() => [[body.id], ['nightly']]));
  });

  it('does not stop at what is wrong with some: each fault points into the request', async () => {
    const { status, body } = await submit({
      strategies: [
        'magic',
        { name: 'sma-cross', params: { fast: 0 } },
        { name: 'sma-cross', params: { stop_loss_pips: 50 } },
      ],
      symbols: ['NOWHERE', 'EURUSD'],
      timeframes: ['D1', 'M1'],
      risks: [1],
    });
    expect(status).toBe(202);
    const told = body.runs.map(({ strategy, symbol, timeframe, fault }) => [
      `${strategy.name} ${symbol} ${timeframe}`,
      fault?.code ?? null,
      fault?.errors[0].pointer ?? null,
    ]);
    expect(told).toEqual([
      ['magic NOWHERE D1', 'unknown_strategy', '/strategies/0'],
      ['magic NOWHERE M1', 'unknown_strategy', '/strategies/0'],
      ['magic EURUSD D1', 'unknown_strategy', '/strategies/0'],
      ['magic EURUSD M1', 'unknown_strategy', '/strategies/0'],
      ['sma-cross NOWHERE D1', 'unknown_symbol', '/symbols/0'],
      ['sma-cross NOWHERE M1', 'unknown_symbol', '/symbols/0'],
      ['sma-cross EURUSD D1', 'invalid_parameters', '/strategies/1/params/fast'],
      ['sma-cross EURUSD M1', 'no_dataset', '/symbols/1'],
      ['sma-cross NOWHERE D1', 'unknown_symbol', '/symbols/0'],
      ['sma-cross NOWHERE M1', 'unknown_symbol', '/symbols/0'],
      ['sma-cross EURUSD D1', null, null],
      ['sma-cross EURUSD M1', 'no_dataset', '/symbols/1'],
    ]);
    const sound = body.runs[10].run_id;
    await barmill.ended(`/v1/backtests/${sound}`);
    expect((await barmill.api.get<Batch>(`/v1/batches/${body.id}`)).status).toBe('completed_with_failures');
  });

  it('is answered with runs that are there, and makes one of two items that ask the same', async () => {
    const asked = {
      strategies: ['buy-and-hold', 'buy-and-hold'],
      symbols: ['EURUSD', 'eurusd'],
      timeframes: ['D1'],
      volume: 0.5,
    };
    const { body: first } = await submit(asked);
    expect(new Set(idsOf(first)).size).toBe(1);
    expect(first.runs.filter(({ deduplicated }) => !deduplicated)).toHaveLength(1);
    const { body: second } = await submit(asked);
    expect([new Set([...idsOf(first), ...idsOf(second)]).size, second.counts.deduplicated]).toEqual([1, 4]);
    const filter = encodeURIComponent(`batch_id = "${second.id}"`);
    expect(await barmill.api.all(`/v1/backtests?filter=${filter}`)).toHaveLength(1);
    const { body: forced } = await submit({ ...asked, force: true });
    expect(new Set([...idsOf(first), ...idsOf(forced)]).size).toBe(5);
  });

  it('is one of two that are sent with one key', async () => {
    const asked = { strategies: ['buy-and-hold'], symbols: ['EURUSD'], timeframes: ['D1'], volume: 0.6 };
    const first = await submit(asked, { 'Idempotency-Key': 'batch' });
    const second = await submit(asked, { 'Idempotency-Key': 'batch' });
    expect([second.status, second.body]).toEqual([202, first.body]);
  });

  it('is cancelled with the runs that it made', async () => {
    const asked = { strategies: ['buy-and-hold'], symbols: ['EURUSD'], timeframes: ['D1'], volume: 0.8 };
    const { body } = await submit(asked);
    const { status, body: cancelled } = await barmill.api.post<Batch>(`/v1/batches/${body.id}/cancel`, {});
    expect(status).toBe(202);
    // The engine may have been faster.
    expect(['cancelled', 'cancelling', 'completed']).toContain(cancelled.status);
  });

  it.each<[string, object, number, string]>([
    ['without a symbol', { symbols: [] }, 422, 'invalid_body'],
    [
      'of too many runs',
      { symbols: Array.from({ length: 101 }, (_, n) => `S${n}`), timeframes: Array(10).fill('D1') },
      422,
      'too_many_runs',
    ],
    [
      'with a field that one run alone has',
      { dataset_id: '01890000-0000-7000-8000-00000000abcd' },
      422,
      'invalid_body',
    ],
  ])('is refused %s', async (_, change, status, code) => {
    const before = await barmill.stored.query('select count(*)::int as n from batches');
    const answer = await submit({ strategies: ['buy-and-hold'], symbols: ['EURUSD'], timeframes: ['D1'], ...change });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await barmill.stored.query('select count(*)::int as n from batches')).toEqual(before);
  });

  it('is not found where it is nobody’s', async () => {
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/cancel'],
    ]) {
      const address = `/v1/batches/01890000-0000-7000-8000-00000000abcd${path}`;
      const { status, body } = await barmill.api.request<Problem>(address, { method });
      expect([status, body.code]).toEqual([404, 'unknown_batch']);
    }
  });
});
