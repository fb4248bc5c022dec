import { runSpecOn, seedBacktest, seededId, type SeededBacktest } from '@barmill/testing';
import type { Page, Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest } from './support/resources';

jest.setTimeout(60_000);

interface Comparison {
  readonly ids: readonly string[];
  readonly metrics: readonly {
    readonly id: string;
    readonly better: string;
    readonly values: readonly (number | null)[];
    readonly notes: readonly (string | null)[];
    readonly ranks: readonly (number | null)[];
  }[];
  readonly differing_params: readonly { readonly name: string; readonly values: readonly unknown[] }[];
  readonly correlations: readonly {
    readonly ids: readonly string[];
    readonly value: number | null;
    readonly days: number;
    readonly reason: string | null;
  }[];
}
interface Best extends Page<{ readonly id: string }> {
  readonly metric: string;
  readonly better: string;
}
interface Figures {
  readonly runs: number;
  readonly completed: number;
  readonly failed: number;
  readonly measured: number;
  readonly mean: number | null;
  readonly best: number | null;
  readonly worst: number | null;
}
interface Summary {
  readonly total: Figures & { readonly best_id: string | null; readonly worst_id: string | null };
  readonly by_strategy: readonly (Figures & { readonly strategy: string })[];
  readonly by_symbol: readonly (Figures & { readonly symbol: string })[];
}

let barmill: BarmillUnderTest;
const query = async (sql: string, parameters: unknown[] = []) => await barmill.stored.query(sql, parameters);
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const refusal = async (path: string) => {
  const { status, body } = await barmill.api.request<Problem>(path);
  return { status, code: body.code, detail: body.detail, pointers: body.errors.map(({ pointer }) => pointer) };
};

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('comparisons');
  const eur = runSpecOn(await barmill.uploadBars('D1', 300, 5), { timeframe: 'D1' });
  const usd = { ...eur, instrument: { ...eur.instrument, symbol: 'USDJPY' } };
  const macd = { ...usd, strategy: { ...usd.strategy, name: 'macd-cross' } };
  const figures = (sharpe: number | null, drawdown: number, trades: number, ret: number) => ({
    ...{ sharpe_ratio: sharpe, max_drawdown_pct: drawdown, total_trades: trades, total_return_pct: ret },
  });
  const seeded: Omit<SeededBacktest, 'id'>[] = [
    { spec: eur, metrics: figures(1, 20, 10, 4), params: { fast: 5, slow: 50 }, createdAt: hoursAgo(1) },
    { spec: eur, metrics: figures(0, 5, 40, 0), params: { fast: 9, slow: 50 }, createdAt: hoursAgo(2) },
    { spec: usd, metrics: figures(1, 5, 0, -1), params: { fast: 5, side: 'long' }, createdAt: hoursAgo(3) },
    { spec: usd, metrics: figures(null, 0, 50, 9), createdAt: hoursAgo(49) },
    { spec: macd, status: 'failed', createdAt: hoursAgo(4) },
    { spec: macd, metrics: figures(9, 1, 99, 99), createdAt: hoursAgo(1), tenantId: 'another' },
  ];
  for (const [index, run] of seeded.entries()) await seedBacktest(query, { id: seededId(index + 1), ...run });
});
afterAll(async () => await barmill.stop());

describe('the best backtests', () => {
  const best = async (fields: string) => {
    const page = await barmill.api.get<Best>(`/v1/backtests/best?${fields}`);
    return [page.metric, page.better, page.data.map(({ id }) => Number.parseInt(id.slice(-12), 16))];
  };

  it.each<[string, string, string, number[]]>([
    ['', 'sharpe_ratio', 'higher', [3, 1, 2]],
    // Less drawdown is better, and none at all is best.
    ['metric=max_drawdown_pct', 'max_drawdown_pct', 'lower', [4, 2, 3, 1]],
    ['metric=total_return_pct&min_trades=10', 'total_return_pct', 'higher', [4, 1, 2]],
    ['metric=total_return_pct&symbol=eurusd', 'total_return_pct', 'higher', [1, 2]],
    ['metric=total_trades&strategy=sma-cross&timeframe=D1&limit=2', 'total_trades', 'neutral', [4, 2]],
    ['strategy=macd-cross', 'sharpe_ratio', 'higher', []],
  ])('of %p', async (fields, metric, better, numbers) => {
    expect(await best(fields)).toEqual([metric, better, numbers]);
  });

  it('are never those of another metric than was asked for', async () => {
    expect(await refusal('/v1/backtests/best?metric=sharpe')).toMatchObject({
      status: 422,
      code: 'unknown_metric',
      detail: expect.stringMatching(/no metric "sharpe"; known metrics: total_return_pct/),
      pointers: ['query "metric"'],
    });
    expect(await refusal('/v1/backtests/best?metric=id;drop%20table%20backtest_runs')).toMatchObject({ status: 422 });
    expect(await refusal('/v1/backtests/best?metric=constructor')).toMatchObject({ code: 'unknown_metric' });
  });
});

describe('a summary', () => {
  const summary = async (fields: string) => await barmill.api.get<Summary>(`/v1/summaries?${fields}`);

  it('counts and averages what is there, zeros too, and no more', async () => {
    const { total, by_strategy: byStrategy, by_symbol: bySymbol } = await summary('days=2');
    expect(total).toEqual({
      ...{ runs: 4, completed: 3, failed: 1, measured: 3, mean: 1, best: 4, worst: -1 },
      ...{ best_id: seededId(1), worst_id: seededId(3) },
    });
    expect(byStrategy).toEqual([
      { strategy: 'sma-cross', runs: 3, completed: 3, failed: 0, measured: 3, mean: 1, best: 4, worst: -1 },
      { strategy: 'macd-cross', runs: 1, completed: 0, failed: 1, measured: 0, mean: null, best: null, worst: null },
    ]);
    expect(bySymbol).toEqual([
      { symbol: 'EURUSD', runs: 2, completed: 2, failed: 0, measured: 2, mean: 2, best: 4, worst: 0 },
      { symbol: 'USDJPY', runs: 2, completed: 1, failed: 1, measured: 1, mean: -1, best: -1, worst: -1 },
    ]);
  });

  it('is of the days, the runs and the metric that were asked for, with the best where it is', async () => {
    const { total } = await summary('days=3&metric=max_drawdown_pct&symbol=usdjpy');
    expect(total).toMatchObject({ runs: 3, measured: 2, mean: 2.5, best: 0, worst: 5, best_id: seededId(4) });
    const none = await summary(`filter=${encodeURIComponent('metrics.sharpe_ratio > 5')}`);
    expect(none.total).toMatchObject({ runs: 0, mean: null, best: null, best_id: null });
    expect([none.by_strategy, none.by_symbol]).toEqual([[], []]);
  });

  it.each([
    ['metric=sharpe', 'unknown_metric'],
    ['metric=max_drawdown_recovered', 'unknown_metric'],
    ['days=0', 'invalid_query'],
    ['filter=bars', 'malformed_filter'],
  ])('is refused with %s', async (fields, code) => {
    expect((await refusal(`/v1/summaries?${fields}`)).code).toBe(code);
  });
});

describe('a comparison', () => {
  const compare = async (...ids: string[]) => await barmill.api.get<Comparison>(`/v1/comparisons?ids=${ids.join(',')}`);

  it('ranks each metric in its own direction, with ties and without what is missing', async () => {
    const { ids, metrics } = await compare(...[4, 1, 2, 3].map(seededId));
    expect(ids).toEqual([4, 1, 2, 3].map(seededId));
    const of = (id: string) => metrics.find((metric) => metric.id === id)!;
    expect(of('sharpe_ratio')).toMatchObject({ better: 'higher', values: [null, 1, 0, 1], ranks: [null, 1, 3, 1] });
    expect(of('max_drawdown_pct')).toMatchObject({ better: 'lower', values: [0, 20, 5, 5], ranks: [1, 4, 2, 2] });
    expect(of('total_return_pct')).toMatchObject({ values: [9, 4, 0, -1], ranks: [1, 2, 3, 4] });
    expect(metrics.map(({ id }) => id)).not.toContain('sortino_ratio');
  });

  it('shows the parameters that differ, and says why nothing correlates', async () => {
    const { differing_params: params, correlations } = await compare(...[1, 2, 3].map(seededId));
    expect(params).toEqual([
      { name: 'fast', values: [5, 9, 5] },
      { name: 'side', values: [null, null, 'long'] },
      { name: 'slow', values: [50, 50, null] },
    ]);
    expect(correlations).toEqual(
      [
        [1, 2],
        [1, 3],
        [2, 3],
      ].map((pair) => ({
        ...{ ids: pair.map(seededId), value: null, days: 0, reason: 'no_equity_curve' },
      })),
    );
  });

  it('correlates runs by their daily returns', async () => {
    const request = { strategy: 'buy-and-hold', symbol: 'EURUSD', timeframe: 'D1' };
    const bodies = [
      request,
      { ...request, volume: 0.2 },
      { ...request, strategy: 'sma-cross', start_date: '2001-06-01' },
    ];
    const ids: string[] = [];
    for (const body of bodies) {
      const { id } = await barmill.api.submit<Backtest>('/v1/backtests', body);
      ids.push((await barmill.ended<Backtest>(`/v1/backtests/${id}`)).id);
    }
    const { correlations } = await compare(...ids);
    expect(correlations.map((one) => one.ids)).toEqual([
      [ids[0], ids[1]],
      [ids[0], ids[2]],
      [ids[1], ids[2]],
    ]);
    // Twice the volume is nearly the same, and a run that began later has fewer days in common.
    expect(correlations[0].value).toBeGreaterThan(0.99);
    expect(correlations[1].days).toBeLessThan(correlations[0].days);
    expect(correlations.map(({ reason }) => reason)).toEqual([null, null, null]);
    for (const { value } of correlations) expect(Math.abs(value!)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['one id', () => seededId(1), 'invalid_query'],
    ['one id twice', () => `${seededId(1)},${seededId(1)}`, 'invalid_query'],
    ['what is no id', () => `${seededId(1)},x`, 'invalid_query'],
    ['21 ids', () => Array.from({ length: 21 }, (_, n) => seededId(n)).join(','), 'invalid_query'],
    ['an id that nothing has', () => `${seededId(1)},${seededId(77)}`, 'unknown_run'],
    ["another's run", () => `${seededId(1)},${seededId(6)}`, 'unknown_run'],
  ])('refuses %s', async (_, ids, code) => {
    expect(await refusal(`/v1/comparisons?ids=${ids()}`)).toMatchObject({ status: 422, code });
  });
});
