import { rowDifferences } from '../../tools/check-kill/comparison.mjs';
import type { CombinationRow, Reference } from '../../tools/check-kill/reference.mjs';
import { barmill as commandLine } from './support/command-line';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest, Dataset, EquityCurve, Optimization, ResultRow, Trade } from './support/resources';

jest.setTimeout(60_000);

interface Row extends ResultRow {
  readonly params: Record<string, number>;
  readonly plateau_rank: number | null;
  readonly p_value: number | null;
  readonly sparkline: readonly number[] | null;
}
interface RankedPage {
  readonly data: readonly Row[];
  readonly ranking: string | null;
  readonly default_ranking: string | null;
  readonly ranking_note: string | null;
}
interface Surface {
  readonly reason: string | null;
  readonly best: { readonly combination_index: number } | null;
  readonly importance: readonly { readonly parameter: string }[];
  readonly slices: readonly {
    readonly parameter: string;
    readonly points: readonly { readonly combination_index: number; readonly objective_value: number | null }[];
  }[];
}

const bars = 1_500;
const backtestRequest = {
  strategy: 'sma-cross',
  symbol: 'EURUSD',
  timeframe: 'D1',
  params: { fast: 5, slow: 20, stop_loss_pips: 150, take_profit_pips: 400 },
  commission_per_lot: 7,
};
/** 12 × 10 combinations, of which the strategy's and our own condition leave those with fast + 5 <= slow. */
const optimizationRequest = {
  strategy: 'sma-cross',
  symbol: 'EURUSD',
  timeframe: 'D1',
  param_grid: { fast: { min: 3, max: 25, step: 2 }, slow: [8, 10, 15, 20, 25, 30, 40, 50, 60, 80] },
  fixed_params: { stop_loss_pips: 200 },
  constraints: ['fast + 5 <= slow'],
  optimize_metric: 'sharpe_ratio',
  chunk_size: 10,
};
const slowest = 80;

let barmill: BarmillUnderTest;
let dataset: Dataset;

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('main-job');
  dataset = await barmill.uploadBars('D1', bars, 11);
});
afterAll(async () => await barmill.stop());

describe('a data set', () => {
  it('is listed with what the file held', async () => {
    expect(dataset).toMatchObject({ symbol: 'EURUSD', timeframe: 'D1', bars, has_volume: true, has_spread: false });
    // 1 January 2001 is a Monday: 1,500 weekdays on, 300 weeks later, is a Friday.
    expect(dataset).toMatchObject({
      first_time: '2001-01-01T00:00:00.000Z',
      last_time: '2006-09-29T00:00:00.000Z',
      deduplicated: false,
    });
    const listed = await barmill.api.all<Dataset>('/v1/datasets?symbol=eurusd');
    expect(listed.map(({ id }) => id)).toEqual([dataset.id]);
    expect(await barmill.api.get(`/v1/datasets/${dataset.id}`)).toMatchObject({
      id: dataset.id,
      sha256: dataset.sha256,
    });
  });

  it('is the same when the same content comes again, as a form this time', async () => {
    const form = new FormData();
    form.set('symbol', 'EURUSD');
    form.set('timeframe', 'D1');
    form.set('file', new Blob([await barmill.csvOf('D1', bars, 11)]), 'bars.csv');
    const again = await barmill.api.request<Dataset>('/v1/datasets', { method: 'POST', body: form });
    expect(again.status).toBe(201);
    expect(again.body).toMatchObject({ id: dataset.id, deduplicated: true });
    expect(await barmill.api.all('/v1/datasets')).toHaveLength(1);
  });
});

describe('a backtest', () => {
  let backtest: Backtest;
  let trades: Trade[];
  let curve: EquityCurve;

  beforeAll(async () => {
    const { id } = await barmill.api.submit<Backtest>('/v1/backtests', backtestRequest);
    backtest = await barmill.ended<Backtest>(`/v1/backtests/${id}`);
    trades = await barmill.api.all<Trade>(`/v1/backtests/${id}/trades`, 20);
    curve = await barmill.api.get<EquityCurve>(`/v1/backtests/${id}/equity-curve?points=all`);
  });

  it('is answered at once, with the place where it is found', async () => {
    const { status, headers, body } = await barmill.api.post<Backtest>('/v1/backtests', {
      ...backtestRequest,
      force: true,
    });
    expect([status, headers.get('location')]).toEqual([202, `/v1/backtests/${body.id}`]);
    // The same work gives the same bits, however often it is done.
    const repeated = await barmill.ended<Backtest>(`/v1/backtests/${body.id}`);
    expect([repeated.result_hash, repeated.trades_hash]).toEqual([backtest.result_hash, backtest.trades_hash]);
  });

  it('completes, with every figure a number or null with its reason', () => {
    expect(backtest).toMatchObject({ status: 'completed', progress_pct: 100, error_message: null });
    // The first 20 bars only feed the slow average.
    expect(backtest.bars).toBe(bars - 20);
    for (const [id, value] of Object.entries(backtest.metrics)) {
      expect([id, value === null ? typeof backtest.metric_notes[id] : 'string']).toEqual([id, 'string']);
    }
    expect(Object.keys(backtest.metrics)).toEqual(
      expect.arrayContaining(['total_return_pct', 'max_drawdown_pct', 'sharpe_ratio', 'sortino_ratio', 'total_trades']),
    );
  });

  it('keeps its trades, whose profits add up to the net profit', () => {
    expect(trades.length).toBeGreaterThan(50);
    expect(trades.map(({ ordinal }) => ordinal)).toEqual(trades.map((_, index) => index + 1));
    expect(new Set(trades.map(({ trade_number: number }) => number)).size).toBe(backtest.metrics.total_trades);
    const sum = trades.reduce((total, { profit }) => total + profit, 0);
    expect(Math.abs(sum - Number(backtest.metrics.net_profit))).toBeLessThan(1e-9);
    expect(trades.at(-1)!.equity_after).toBe(backtest.metrics.final_equity);
    // sma-cross is code and names no entry.
    expect(new Set(trades.map(({ entry_tag: tag }) => tag))).toEqual(new Set([null]));
  });

  it('keeps its equity, from the start to the final figure', () => {
    // Decided for the first time at bar 20: the start, then each close from there on.
    expect([curve.points, curve.bars]).toEqual([bars - 20 + 1, bars - 20 + 1]);
    expect(curve.data[0].equity).toBe(10_000);
    expect(curve.data.at(-1)!.equity).toBe(backtest.metrics.final_equity);
    const deepest = curve.data.reduce((most, point) => Math.max(most, point.drawdown_pct), 0);
    expect(deepest).toBe(backtest.metrics.max_drawdown_pct);
  });
});

describe('an optimization', () => {
  let optimization: Optimization;
  let reference: Reference;
  let byIndex: Row[];
  let byRank: ResultRow[];

  beforeAll(async () => {
    const { id } = await barmill.api.submit<Optimization>('/v1/optimizations', optimizationRequest);
    optimization = await barmill.ended<Optimization>(`/v1/optimizations/${id}`);
    byIndex = await barmill.api.all<Row>(`/v1/optimizations/${id}/results?order_by=combination_index`, 40);
    byRank = await barmill.api.all<ResultRow>(`/v1/optimizations/${id}/results?ranking=objective`, 40);
    reference = await barmill.referenceOf(id);
  });

  it('has one row for each combination that the conditions admit', async () => {
    const { fast, slow } = {
      fast: [...Array(12).keys()].map((i) => 3 + 2 * i),
      slow: optimizationRequest.param_grid.slow,
    };
    const total = fast.flatMap((f) => slow.filter((s) => f + 5 <= s)).length;
    expect(optimization).toMatchObject({
      status: 'completed',
      progress_pct: 100,
      total_combinations: total,
      completed_combinations: total,
      failed_combinations: 0,
      chunks: { total: Math.ceil(total / 10), done: Math.ceil(total / 10) },
    });
    expect(byIndex).toHaveLength(total);
    expect(await barmill.stored.counts(optimization.id)).toEqual({ rows: total, distinct: total });
  });

  it('has the figures of a single process, bit for bit', () => {
    expect(reference.rows.length).toBe(optimization.total_combinations);
    expect(rowDifferences(reference.rows, byIndex)).toEqual([]);
  });

  it('has the ranking of a single process', () => {
    expect(byRank.map((row) => row.combination_index)).toEqual(reference.ranking);
    expect(byRank.map(({ rank }) => rank)).toEqual(reference.ranking.map((_, index) => index + 1));
  });

  it('names the first of the ranking as its best', () => {
    const { params, objective_value: value, combination_index: index } = byRank[0];
    expect(optimization).toMatchObject({ best_params: params, best_value: value, best_index: index });
  });

  it('gives a combination the very figures of a backtest from the same first bar', async () => {
    const { params, result_hash: hash, metrics } = byRank[0];
    const { id } = await barmill.api.submit<Backtest>('/v1/backtests', {
      ...backtestRequest,
      commission_per_lot: undefined,
      params,
      trade_from: slowest,
    });
    const backtest = await barmill.ended<Backtest>(`/v1/backtests/${id}`);
    expect(backtest.result_hash).toBe(hash);
    // A sweep measures the core figures and its objective, a backtest all.
    expect(backtest.metrics).toMatchObject(metrics);
  });

  it('orders ties as a single process does: by drawdown, then by index', async () => {
    // A count as objective has many ties; stops out of all reach make pairs that differ in nothing but their index.
    const { id } = await barmill.api.submit<Optimization>('/v1/optimizations', {
      ...optimizationRequest,
      param_grid: { ...optimizationRequest.param_grid, stop_loss_pips: [500_000, 600_000] },
      fixed_params: {},
      optimize_metric: 'total_trades',
    });
    await barmill.ended<Optimization>(`/v1/optimizations/${id}`);
    const { rows, ranking } = await barmill.referenceOf(id);
    const keyOf = ({ objective_value: value, metrics }: CombinationRow) => `${value} ${metrics.max_drawdown_pct}`;
    expect(new Set(rows.map((row) => row.objective_value)).size).toBeLessThan(new Set(rows.map(keyOf)).size);
    expect(new Set(rows.map(keyOf)).size).toBeLessThan(rows.length);
    const ranked = await barmill.api.all<ResultRow>(`/v1/optimizations/${id}/results?ranking=objective`);
    expect(ranked.map((row) => row.combination_index)).toEqual(ranking);
  });

  describe('its judgement', () => {
    interface Judged {
      readonly verdict: string;
      readonly summary: readonly string[];
      readonly trials: number;
      readonly winner_index: number;
      readonly sharpe: number;
      readonly p_value: number;
      readonly returns: number;
      readonly pbo: { readonly probability: number; readonly choices: number };
      readonly sample: { readonly method: string; readonly size: number; readonly missing: number };
      readonly reasons: Readonly<Record<string, string>>;
    }
    const path = (): string => `/v1/optimizations/${optimization.id}`;
    const judged = async () => await barmill.api.get<Judged>(`${path()}/overfitting`);

    it('says how likely its winner is luck, with all that it was made from', async () => {
      const found = await judged();
      expect(found).toMatchObject({
        ...{ trials: byIndex.length, returns: bars - slowest, reasons: {} },
        ...{ sample: { method: 'top_and_stratified', size: 50, missing: 0 }, pbo: { choices: 12_870 } },
      });
      const winner = byIndex.find(({ rank }) => rank === 1)!;
      expect(found.winner_index).toBe(winner.combination_index);
      expect(found.sharpe).toBeCloseTo(winner.metrics.sharpe_ratio!, 10);
      expect(winner.p_value).toBeCloseTo(found.p_value, 10);
      expect(winner.sparkline).toHaveLength(64);
      expect(winner.sparkline![63]).toBeCloseTo(winner.metrics.final_equity!, 6);
      const run = await barmill.api.get<Optimization & { overfitting: { pbo: number; summary: string[] } }>(path());
      expect(run.overfitting).toMatchObject({ pbo: found.pbo.probability, summary: found.summary });
    });

    it('lists its combinations by plateaus unless asked otherwise, and says so', async () => {
      const byPlateau = await barmill.api.get<RankedPage>(`${path()}/results?limit=200`);
      expect(byPlateau).toMatchObject({ ranking: 'plateau', default_ranking: 'plateau' });
      expect(byPlateau.ranking_note).toMatch(/combinations with 30 trades or more and a plateau count by/);
      expect(byPlateau.data.map((row) => row.plateau_rank)).toEqual(byIndex.map((_, place) => place + 1));
      const byObjective = await barmill.api.get<RankedPage>(`${path()}/results?ranking=objective&limit=200`);
      expect(byObjective.data.map(({ rank }) => rank)).toEqual(byIndex.map((_, place) => place + 1));
      const { rankings } = await barmill.api.get<{ rankings: Record<string, Row> }>(`${path()}/best`);
      expect(rankings).toEqual({ plateau: byPlateau.data[0], objective: byObjective.data[0] });
    });

    it('shows the surface around its best', async () => {
      const found = await barmill.api.get<Surface>(`${path()}/surface`);
      const best = byIndex.find(({ rank }) => rank === 1)!;
      expect(found).toMatchObject({ reason: null, best: { combination_index: best.combination_index } });
      expect(found.importance.map(({ parameter }) => parameter).sort()).toEqual(['fast', 'slow']);
      for (const { parameter, points } of found.slices) {
        const along = byIndex.filter(({ params }) =>
          Object.keys(params).every((n) => n === parameter || params[n] === best.params[n]),
        );
        const known = points.filter((point) => point.objective_value !== null);
        expect(known.map((point) => point.combination_index)).toEqual(along.map((row) => row.combination_index));
      }
    });

    it('has its lines under the ranking of the command line', async () => {
      const env = { BARMILL_URL: barmill.stack.apiUrl, BARMILL_KEY: barmill.stack.key };
      const { output } = await commandLine(['show', optimization.id], env);
      for (const sentence of (await judged()).summary) expect(output).toContain(sentence);
    });
  });
});
