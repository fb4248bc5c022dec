import { rank } from '../ranking';
import { judgeColumns, type TrialColumns } from './judge-columns';

/** Rows of the indexes 0, 1, … with the same drawdown and enough trades unless given. */
function columnsOf(objective: readonly number[], given: Partial<TrialColumns> = {}): TrialColumns {
  const values = Float64Array.from(objective);
  return {
    index: values.map((_, index) => index),
    objective: values,
    sharpe: values,
    totalTrades: values.map(() => 40),
    maxDrawdownPct: values.map(() => 5),
    ...given,
  };
}
const oneAxis = (values: number) => [{ name: 'fast', values: Array.from({ length: values }, (_, i) => 10 * i) }];
const settings = { direction: 'maximize', seed: 1, axes: oneAxis(5) } as const;

describe('judgeColumns', () => {
  it('puts a plateau before a peak, and tells both', () => {
    // Neighbors: of 9 they are 1 and 2 (median 1.5), of 5 they are 4 and 4; of equal worth comes the lower index.
    const { ranking, surface, winner } = judgeColumns(columnsOf([1, 9, 2, 4, 5, 4]), { ...settings, axes: oneAxis(6) });
    expect([...ranking.combinationIndex]).toEqual([4, 5, 3, 2, 1, 0]);
    expect([...ranking.score]).toEqual([4, 5, 3.5, 6.5, 1.5, 9]);
    expect(ranking).toMatchObject({ method: 'plateau', leastTrades: 30, judged: 6 });
    expect(winner).toBe(1);
    expect(surface).toMatchObject({
      reason: null,
      best: { combinationIndex: 1, objective: 9, plateauScore: 1.5, edges: [] },
      robust: { combinationIndex: 4, objective: 5, plateauScore: 4, edges: [] },
    });
    expect(surface.slices[0].points.map(({ objective }) => objective)).toEqual([1, 9, 2, 4, 5, 4]);
  });

  it('takes the winner of the ranking by the objective: of equal ones the lower drawdown, then the lower index', () => {
    const drawdowns = Float64Array.of(NaN, 7, 3, 3, 1);
    const columns = columnsOf([2, 2, 2, 2, 1], { maxDrawdownPct: drawdowns });
    expect(judgeColumns(columns, settings).winner).toBe(2);
    const rows = [...columns.objective].map((objectiveValue, combinationIndex) => {
      const drawdown = drawdowns[combinationIndex];
      return { combinationIndex, objectiveValue, maxDrawdownPct: Number.isNaN(drawdown) ? null : drawdown };
    });
    const { leaders } = judgeColumns(columns, settings);
    const byObjective = rank(rows, { metric: 'sharpe_ratio', direction: 'maximize' });
    expect([...leaders].slice(0, 5)).toEqual(byObjective.map(({ combinationIndex }) => combinationIndex));
  });

  it('keeps those that a constraint excludes, or that failed, out of the surface and of the ranking', () => {
    const columns = columnsOf([3, 1, 2], { index: Float64Array.of(0, 2, 4) });
    const { ranking, surface } = judgeColumns(columns, settings);
    expect([...ranking.combinationIndex]).toEqual([0, 4, 2]);
    expect([...ranking.score]).toEqual([NaN, NaN, NaN]);
    expect(surface.slices[0].points.map(({ objective }) => objective)).toEqual([3, null, 1, null, 2]);
    expect(surface.best!.edges).toEqual([{ name: 'fast', end: 'min', value: 0 }]);
  });

  it('looks at each of several markets by itself', () => {
    // Two markets of three values: 1 2 9 · 4 5 4. Over the border 9 and 4 would be neighbors.
    const { ranking, surface, winner } = judgeColumns(columnsOf([1, 2, 9, 4, 5, 4]), {
      ...settings,
      axes: oneAxis(3),
      markets: 2,
    });
    expect([...ranking.combinationIndex]).toEqual([3, 4, 5, 1, 2, 0]);
    expect([...ranking.score]).toEqual([5, 4, 5, 5, 2, 2]);
    expect(winner).toBe(2);
    expect(surface.best).toMatchObject({ combinationIndex: 2, edges: [{ name: 'fast', end: 'max', value: 20 }] });
    expect(surface.slices.map(({ points }) => points.map(({ index }) => index))).toEqual([[0, 1, 2]]);
    expect(surface.robust).toMatchObject({ combinationIndex: 3, edges: [{ name: 'fast', end: 'min', value: 0 }] });
  });

  it('says why there is no surface', () => {
    const none = { best: null, robust: null, slices: [] };
    expect(judgeColumns(columnsOf([1, 2]), { ...settings, axes: null }).surface).toEqual({
      reason: 'not_a_grid',
      ...none,
    });
    const nothing = judgeColumns(columnsOf([NaN, NaN, NaN, NaN, NaN]), settings);
    expect(nothing.surface).toEqual({ reason: 'no_objective_value', ...none });
    expect([nothing.winner, nothing.sample.trials, [...nothing.leaders]]).toEqual([null, 0, []]);
    const large = judgeColumns(columnsOf([1]), { ...settings, axes: [...oneAxis(4_000), ...oneAxis(4_000)] });
    expect(large.surface).toEqual({ reason: 'grid_too_large', ...none });
    expect(large.ranking.method).toBe('objective');
  });

  it('looks at no more than 2.4 % of many trials, the first of both rankings among them', () => {
    const columns = columnsOf(Array.from({ length: 3_000 }, (_, i) => (i * 7919) % 3_001));
    const { sample, leaders, ranking } = judgeColumns(columns, { ...settings, axes: oneAxis(3_000) });
    expect(sample).toMatchObject({ method: 'top_and_stratified', top: 12, strata: 48, trials: 3_000 });
    const chosen = new Set([...sample.combinationIndex, ...leaders]);
    expect(chosen.size).toBeLessThanOrEqual(0.024 * 3_000);
    for (const leader of ranking.combinationIndex.subarray(0, 12)) expect(chosen).toContain(leader);
  });

  it('keeps the 201 points of a long slice around the best', () => {
    const { surface } = judgeColumns(columnsOf(Array.from({ length: 1_000 }, (_, i) => -Math.abs(i - 950))), {
      ...settings,
      axes: oneAxis(1_000),
    });
    const [{ points }] = surface.slices;
    expect([points.length, points[0].index, points[200].index]).toEqual([201, 799, 999]);
  });
});
