import { rowChance } from '@barmill/optimization';
import { chanceColumns, withChance } from './chance-columns';
import type { ExportedColumn } from './exported-column';

const columns: ExportedColumn[] = ['rank', 'metrics.sharpe_ratio', 'metrics.volatility_pct'].map((name) => ({
  ...{ name, kind: 'number', description: '' },
}));
const part = {
  rows: 3,
  columns: [
    [1, 2, NaN],
    [3, NaN, 0.1],
    [10, 10, 10],
  ].map((values) => Float64Array.from(values)),
};
const terms = { returns: 252, trials: 10, periodsPerYear: 252, riskFreePerPeriod: 0 };

describe('the chance of exported combinations', () => {
  it('stands behind their columns, as in the list', () => {
    const { rows, columns: exported } = withChance(columns, part, terms);
    const chance = (sharpe: number) => rowChance(terms, { sharpe_ratio: sharpe, volatility_pct: 10 }).pValue;
    expect([rows, exported.length]).toEqual([3, columns.length + chanceColumns.length]);
    expect([...exported[3]]).toEqual([chance(3), NaN, chance(0.1)]);
    expect([...exported[4]]).toEqual([1, NaN, 0]);
  });

  it('is missing of a run that was not judged, and without Sharpe ratios', () => {
    const none = [NaN, NaN, NaN];
    expect(
      withChance(columns, part, null)
        .columns.slice(3)
        .map((values) => [...values]),
    ).toEqual([none, none]);
    const bare = { rows: 3, columns: [part.columns[0]] };
    expect([...withChance([columns[0]], bare, terms).columns[1]]).toEqual(none);
  });
});
