import { rowChance, type ChanceTerms } from '@barmill/optimization';
import type { ExportedColumn, TableRows } from './exported-column';

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
 * @param columns that the rows have
 * @param terms null: the run was not judged
 */
export function withChance(columns: readonly ExportedColumn[], part: TableRows, terms: ChanceTerms | null): TableRows {
  const figures = (name: string): Float64Array => {
    const place = columns.findIndex((column) => column.name === name);
    return place < 0 ? new Float64Array(part.rows).fill(NaN) : (part.columns[place] as Float64Array);
  };
  const [sharpe, volatility] = [figures('metrics.sharpe_ratio'), figures('metrics.volatility_pct')];
  const chances = Array.from({ length: part.rows }, (_, row) =>
    rowChance(terms, { sharpe_ratio: orNull(sharpe[row]), volatility_pct: orNull(volatility[row]) }),
  );
  const pValues = Float64Array.from(chances, ({ pValue }) => pValue ?? NaN);
  const flags = Float64Array.from(chances, ({ isSignificant }) =>
    isSignificant === null ? NaN : Number(isSignificant),
  );
  return { rows: part.rows, columns: [...part.columns, pValues, flags] };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
