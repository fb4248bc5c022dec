import fc from 'fast-check';
import type { Objective } from './objective';
import { rank, type RankableRow } from './ranking';

const row = (combinationIndex: number, objectiveValue: number | null, maxDrawdownPct: number | null): RankableRow => ({
  combinationIndex,
  objectiveValue,
  maxDrawdownPct,
});
const ranked = (rows: RankableRow[], direction: Objective['direction']) =>
  rank(rows, { metric: 'sharpe_ratio', direction }).map(({ combinationIndex }) => combinationIndex);

describe('rank', () => {
  it('puts the highest first, or the lowest, and rows without a value last either way', () => {
    const rows = [row(0, null, 1), row(1, 0, 9), row(2, 2, 9), row(3, -1, 9)];
    expect(ranked(rows, 'maximize')).toEqual([2, 1, 3, 0]);
    expect(ranked(rows, 'minimize')).toEqual([3, 1, 2, 0]);
  });

  it('breaks ties by the lower drawdown, a missing one last, in both directions', () => {
    const rows = [row(0, 1, null), row(1, 1, 8), row(2, 1, 3)];
    expect(ranked(rows, 'maximize')).toEqual([2, 1, 0]);
    expect(ranked(rows, 'minimize')).toEqual([2, 1, 0]);
  });

  it('breaks what is left by the index', () => {
    expect(ranked([row(7, 1, 3), row(2, 1, 3), row(10, 1, 3)], 'maximize')).toEqual([2, 7, 10]);
    expect(ranked([row(7, null, null), row(2, null, null)], 'minimize')).toEqual([2, 7]);
  });

  it('takes both zeros as equal', () => {
    expect(ranked([row(1, 0, 3), row(0, -0, 3)], 'maximize')).toEqual([0, 1]);
  });

  it('leaves the rows that it was given in their order', () => {
    const rows = [row(0, 1, 1), row(1, 2, 1)];
    rank(rows, { metric: 'sharpe_ratio', direction: 'maximize' });
    expect(rows.map(({ combinationIndex }) => combinationIndex)).toEqual([0, 1]);
  });

  it('does not depend on the order in which rows come', () => {
    const value = fc.option(fc.integer({ min: -2, max: 2 }));
    const rows = fc
      .array(fc.tuple(value, value), { maxLength: 30 })
      .map((pairs) => pairs.map(([objective, drawdown], i) => row(i, objective, drawdown)));
    const shuffled = rows.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.constantFrom('maximize', 'minimize'),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([inOrder, mixed, direction]) => {
        expect(ranked(mixed, direction as Objective['direction'])).toEqual(
          ranked(inOrder, direction as Objective['direction']),
        );
      }),
    );
  });
});
