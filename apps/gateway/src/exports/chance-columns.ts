import type { ChanceOf } from '../overfitting/overfitting.view';
import type { ColumnValues, ExportedColumn, TableRows } from './exported-column';

/** Columns of combinations that are told from their figures and are not stored. */
export const chanceColumns: readonly ExportedColumn[] = [
  {
    ...{ name: 'p_value', kind: 'number' },
    description: 'One-sided t-test of the daily returns against 0; missing until the run is judged.',
  },
  {
    ...{ name: 'is_statistically_significant', kind: 'flag' },
    description: 'p_value <= 0.05 / trials of the optimization.',
  },
];

/**
 * Rows with those columns at their end.
 * @param columns that the rows have, the symbol and the timeframe among them
 * @param chanceOf of their optimization
 */
export function withChance(columns: readonly ExportedColumn[], part: TableRows, chanceOf: ChanceOf): TableRows {
  const valuesOf = (name: string): ColumnValues | undefined =>
    part.columns[columns.findIndex((column) => column.name === name)];
  const figures = (name: string): Float64Array =>
    (valuesOf(name) as Float64Array | undefined) ?? new Float64Array(part.rows).fill(NaN);
  const texts = (name: string): readonly string[] => valuesOf(name) as readonly string[];
  const [symbol, timeframe] = [texts('symbol'), texts('timeframe')];
  const [sharpe, volatility] = [figures('metrics.sharpe_ratio'), figures('metrics.volatility_pct')];
  const chances = Array.from({ length: part.rows }, (_, row) =>
    chanceOf(
      { symbol: symbol[row], timeframe: timeframe[row] },
      { sharpe_ratio: orNull(sharpe[row]), volatility_pct: orNull(volatility[row]) },
    ),
  );
  const pValues = Float64Array.from(chances, ({ pValue }) => pValue ?? NaN);
  const flags = Float64Array.from(chances, ({ isSignificant }) =>
    isSignificant === null ? NaN : Number(isSignificant),
  );
  return { rows: part.rows, columns: [...part.columns, pValues, flags] };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
