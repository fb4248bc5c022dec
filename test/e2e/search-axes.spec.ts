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
