import { unpackDoubles, type EquityPart, type TableColumn, type TablePart } from '@barmill/contracts';
import { isPacked, type ColumnValues, type ExportedColumn, type TableRows } from './exported-column';

/** What results sent of a table. */
export function tableRows(columns: readonly ExportedColumn[], { rows, columns: sent }: TablePart): TableRows {
  return { rows, columns: columns.map((column, index) => valuesOf(column, sent[index], rows)) };
}

function valuesOf(column: ExportedColumn, { number, text, missing }: TableColumn, rows: number): ColumnValues {
  if (isPacked(column)) return unpackDoubles(number, rows);
  return missing.length === 0 ? text : text.map((value, row) => (missing[row] === 1 ? null : value));
}

/** What results sent of an equity curve. */
export function equityRows({ timeMs, equity, drawdownPct }: EquityPart): TableRows {
  return { rows: timeMs.length, columns: [timeMs, equity, drawdownPct].map((values) => Float64Array.from(values)) };
}
