import { rowChance } from '@barmill/optimization';
import type { ChanceOf } from '../overfitting/overfitting.view';
import { chanceColumns, withChance } from './chance-columns';
import type { ExportedColumn } from './exported-column';

const figures: ExportedColumn[] = ['rank', 'metrics.sharpe_ratio', 'metrics.volatility_pct'].map((name) => ({
  ...{ name, kind: 'number', description: '' },
}));
const names: ExportedColumn[] = ['symbol', 'timeframe'].map((name) => ({ name, kind: 'text', description: '' }));
const columns = [...figures, ...names];
const part = {
  rows: 3,
  columns: [
    ...[
      [1, 2, NaN],
      [3, NaN, 0.1],
      [10, 10, 10],
    ].map((values) => Float64Array.from(values)),
    ['EURUSD', 'EURUSD', 'EURUSD'],
    ['H1', 'H1', 'H1'],
  ],
};
const market = { returns: 252, periodsPerYear: 252, riskFreePerPeriod: 0 };
const terms = { trials: 10, markets: [null, market] };
const chanceOf: ChanceOf = ({ symbol, timeframe }, metrics) =>
  rowChance(terms, metrics, ['', 'EURUSD H1'].indexOf(`${symbol} ${timeframe}`));

describe('the chance of exported combinations', () => {
  it('stands behind their columns, as in the list', () => {
    const { rows, columns: exported } = withChance(columns, part, chanceOf);
    const chance = (sharpe: number) => rowChance(terms, { sharpe_ratio: sharpe, volatility_pct: 10 }, 1).pValue;
    expect([rows, exported.length]).toEqual([3, columns.length + chanceColumns.length]);
    expect([...exported[5]]).toEqual([chance(3), NaN, chance(0.1)]);
    expect([...exported[6]]).toEqual([1, NaN, 0]);
  });

  it('is missing of a run that was not judged, and without Sharpe ratios', () => {
    const none = [NaN, NaN, NaN];
    expect(
      withChance(columns, part, () => ({ pValue: null, isSignificant: null }))
        .columns.slice(5)
        .map((values) => [...values]),
    ).toEqual([none, none]);
    const bare = { rows: 3, columns: part.columns.slice(3) };
    expect([...withChance(names, bare, chanceOf).columns[2]]).toEqual(none);
  });
});
