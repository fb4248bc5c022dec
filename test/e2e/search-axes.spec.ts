import { eventually } from '@barmill/testing';
import { rowDifferences } from '../../tools/check-kill/comparison.mjs';
import type { Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import type { Backtest, Optimization, ResultRow } from './support/resources';

jest.setTimeout(60_000);

/** The catalogue has macd-cross as a document whose `pullback_only` is a boolean. */
const market = { strategy: 'macd-cross', symbol: 'EURUSD', timeframe: 'D1' };
const request = {
  ...market,
  param_grid: { pullback_only: [true, false], fast: [6, 12], slow: { min: 20, max: 26, step: 6 } },
  constraints: ['pullback_only or fast < 10'],
  optimize_metric: 'net_profit',
  chunk_size: 2,
};

interface Searched extends Optimization {
  readonly method: string;
  readonly search_end: string | null;
}

let barmill: BarmillUnderTest;

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('search-axes');
  await barmill.uploadBars('D1', 1_500, 11);
});
afterAll(async () => await barmill.stop());

describe('an optimization over a boolean', () => {
  let optimization: Optimization;
  let rows: ResultRow[];

  beforeAll(async () => {
    const { id } = await barmill.api.submit<Optimization>('/v1/optimizations', request);
    optimization = await barmill.ended<Optimization>(`/v1/optimizations/${id}`);
    rows = await barmill.api.all<ResultRow>(`/v1/optimizations/${id}/results?order_by=combination_index`);
  });

  it('has a row for each value that the condition on it admits', () => {
    expect(optimization).toMatchObject({ status: 'completed', total_combinations: 6, failed_combinations: 0 });
    const values = rows.map(({ combination_index: index, params }) => [
      index,
      ...['pullback_only', 'fast', 'slow'].map((name) => params[name]),
    ]);
    // Without the pullback only the fast average of 6 is left.
    expect(values).toEqual([
      [0, true, 6, 20],
      [1, true, 6, 26],
      [2, true, 12, 20],
      [3, true, 12, 26],
      [4, false, 6, 20],
      [5, false, 6, 26],
    ]);
  });

  it('computes and ranks them as a single process does, and differently for each value', async () => {
    const reference = await barmill.referenceOf(optimization.id);
    expect(rowDifferences(reference.rows, rows)).toEqual([]);
    const path = `/v1/optimizations/${optimization.id}/results?ranking=objective`;
    const ranked = await barmill.api.all<ResultRow>(path);
    expect(ranked.map(({ combination_index: index }) => index)).toEqual(reference.ranking);
    expect(optimization.best_params).toEqual(ranked[0].params);
    expect(new Set(rows.map(({ result_hash: hash }) => hash)).size).toBe(6);
  });

  it('gives a combination the very figures of a backtest with its parameters', async () => {
    const { params, result_hash: hash } = rows[4];
    const { trade_from } = await barmill.api.get<{ trade_from: number }>(`/v1/optimizations/${optimization.id}`);
    const { id } = await barmill.api.submit<Backtest>('/v1/backtests', { ...market, params, trade_from });
    expect((await barmill.ended<Backtest>(`/v1/backtests/${id}`)).result_hash).toBe(hash);
  });

  it('is refused for a range, and for what is no boolean', async () => {
    const refusal = async (axis: unknown) => {
      const grid = { ...request.param_grid, pullback_only: axis };
      const { status, body } = await barmill.api.post<Problem>('/v1/optimizations', { ...request, param_grid: grid });
      return [status, body.code, body.errors.map(({ pointer, code }) => `${pointer} ${code}`)];
    };
    const place = '/param_grid/pullback_only';
    expect(await refusal({ min: 0, max: 1, step: 1 })).toEqual([422, 'invalid_grid', [`${place} no_range`]]);
    expect(await refusal([true, 'no'])).toEqual([422, 'invalid_grid', [`${place}/1 wrong_type`]]);
  });
});

/** Four parameters of every kind, one of them under a condition; what is sought reads several figures. */
const drawn = {
  ...market,
  param_grid: {
    fast: { min: 5, max: 20 },
    slow: { min: 15, max: 60 },
    pullback_only: [true, false],
    signal: { min: 3, max: 15, when: 'pullback_only' },
  },
  constraints: ['fast < slow'],
  optimize_metric: 'net_profit / sqrt(1 + total_trades)',
  result_constraints: ['total_trades >= 50', 'max_drawdown_pct <= 1.7'],
  seed: 7,
  budget: { trials: 60 },
};

describe('an optimization that draws its trials', () => {
  const submit = async (request: object): Promise<Searched> => {
    const { id } = await barmill.api.submit<Searched>('/v1/optimizations', request);
    return await barmill.ended<Searched>(`/v1/optimizations/${id}`);
  };
  const rowsOf = async ({ id }: Searched, order: string): Promise<ResultRow[]> =>
    await barmill.api.all<ResultRow>(`/v1/optimizations/${id}/results?order_by=${order}`);

  it.each([
    ['random', { batch: 25 }, 7],
    ['sobol', { batch: 25 }, 1],
    ['genetic', { population: 12 }, 5],
  ])('%s asks for, computes and ranks what a single process does', async (method, settings, chunkSize) => {
    const run = await submit({ ...drawn, method, search_settings: settings, chunk_size: chunkSize });
    expect(run).toMatchObject({ status: 'completed', total_combinations: 60, search_end: 'budget', method });
    const rows = await rowsOf(run, 'combination_index');
    const reference = await barmill.referenceOf(run.id);
    expect(rowDifferences(reference.rows, rows)).toEqual([]);
    const ranked = await rowsOf(run, 'rank');
    expect(ranked.map(({ combination_index: index }) => index)).toEqual(reference.ranking);
    expect(run.best_value).toBe(ranked[0].objective_value);
    const infeasible = rows.filter(({ objective_value: value }) => value === null);
    expect(infeasible.length).toBeGreaterThan(0);
    expect(infeasible.length).toBeLessThan(60);
    for (const { metric_notes: notes } of infeasible) expect(notes.objective_value).toMatch(/^infeasible: /);
  });

  it('finds the same when the optimizer is killed again and again', async () => {
    const request = { ...drawn, method: 'genetic', search_settings: { population: 3 } };
    const { id } = await barmill.api.submit<Searched>('/v1/optimizations', request);
    const generations = async (): Promise<number> => {
      const [run] = await barmill.stored.query('select generations from optimization_runs where id = $1', [id]);
      return Number(run.generations);
    };
    let seen = 0;
    for (let kills = 0; kills < 2; kills++) {
      await eventually('a further generation', async () => (await generations()) > seen, { everyMs: 5 });
      await barmill.stack.kill('optimizer');
      seen = await generations();
      expect(seen).toBeLessThan(20);
      await barmill.stack.whenUp('optimizer');
    }
    const run = await barmill.ended<Searched>(`/v1/optimizations/${id}`);
    expect(run).toMatchObject({ status: 'completed', total_combinations: 60, search_end: 'budget' });
    const reference = await barmill.referenceOf(id);
    expect(rowDifferences(reference.rows, await rowsOf(run, 'combination_index'))).toEqual([]);
  });

  it.each([
    ['genetic', { budget: { trials: 20 } }],
    ['grid', { param_grid: { fast: [5, 6], slow: [20, 30] }, budget: undefined }],
  ])(
    'by %s completes without a best where no combination meets the conditions, and says why',
    async (method, changes) => {
      const nobody = { ...drawn, method, result_constraints: ['total_trades >= 1000000'], ...changes };
      const run = await submit(nobody);
      const reason = 'infeasible: total_trades >= 1000000';
      expect(run).toMatchObject({
        ...{ status: 'completed', best_value: null, best_index: null, best_params: null },
        missing_best: [{ reason, combinations: run.total_combinations }],
        overfitting: { verdict: 'unknown', deflated_sharpe: null, reasons: { deflated_sharpe: 'no_objective_value' } },
      });
      const rows = await rowsOf(run, 'combination_index');
      expect(rows.map(({ objective_value: value, metric_notes: notes }) => [value, notes.objective_value])).toEqual(
        rows.map(() => [null, reason]),
      );
      const reference = await barmill.referenceOf(run.id);
      expect(rowDifferences(reference.rows, rows)).toEqual([]);
    },
  );

  it('finds what a larger budget had found from the beginning when it is extended, its optimizer killed on the way', async () => {
    const parent = await submit({ ...drawn, method: 'genetic', search_settings: { population: 5 }, seed: 8 });
    const { id } = await barmill.api.submit<Searched>(`/v1/optimizations/${parent.id}/extend`, {
      budget: { trials: 90 },
    });
    await barmill.stack.kill('optimizer');
    const run = await barmill.ended<Searched>(`/v1/optimizations/${id}`);
    expect(run).toMatchObject({
      status: 'completed',
      total_combinations: 90,
      cached_combinations: 60,
      search_end: 'budget',
    });
    const rows = await rowsOf(run, 'combination_index');
    const reference = await barmill.referenceOf(id);
    expect(rowDifferences(reference.rows, rows)).toEqual([]);
    expect(rows.slice(0, 60).map(({ result_hash: hash }) => hash)).toEqual(
      (await rowsOf(parent, 'combination_index')).map(({ result_hash: hash }) => hash),
    );
    const ranked = await rowsOf(run, 'rank');
    expect(ranked.map(({ combination_index: index }) => index)).toEqual(reference.ranking);
    expect(run.best_value).toBe(ranked[0].objective_value);
    const { body } = await barmill.api.post<Problem>(`/v1/optimizations/${id}/extend`, {
      param_grid: { fast: [6, 7] },
    });
    expect([body.status, body.code, body.errors[0].pointer]).toEqual([422, 'not_a_grid', '/param_grid']);
  });

  it('keeps a prefix of what it asked for when its processor time is spent', async () => {
    const budget = { trials: 2_000, cpu_seconds: 0.001 };
    const run = await submit({ ...drawn, method: 'random', search_settings: { batch: 20 }, chunk_size: 10, budget });
    expect(run).toMatchObject({ status: 'completed', search_end: 'cpu_budget' });
    const rows = await rowsOf(run, 'combination_index');
    expect(rows.length).toBe(run.total_combinations);
    expect(rows.length).toBeLessThan(2_000);
    const reference = await barmill.referenceOf(run.id);
    expect(rowDifferences(reference.rows.slice(0, rows.length), rows)).toEqual([]);
  });
});
