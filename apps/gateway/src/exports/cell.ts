import { rfc3339 } from '../http/time';
import type { ColumnKind, ColumnValues } from './exported-column';

/** The value of a row as JSON writes it; `null` where there is none. */
export function jsonCell(kind: ColumnKind, values: ColumnValues, row: number): string {
  const value = values[row];
  if (typeof value === 'number') return Number.isFinite(value) ? packedText(kind, value, '"') : 'null';
  if (value === null) return 'null';
  return kind === 'json' ? value : JSON.stringify(value);
}

/** The value of a row as CSV writes it; nothing where there is none, and `""` for an empty text. */
export function csvCell(kind: ColumnKind, values: ColumnValues, row: number): string {
  const value = values[row];
  if (typeof value === 'number') return Number.isFinite(value) ? packedText(kind, value, '') : '';
  return value === null ? '' : csvText(value);
}

function packedText(kind: ColumnKind, value: number, quote: string): string {
  if (kind === 'time') return `${quote}${rfc3339(value)}${quote}`;
  if (kind === 'flag') return value === 0 ? 'false' : 'true';
  // The shortest text that reads as the same double; only the sign of zero is lost by it.
  return Object.is(value, -0) ? '-0' : String(value);
}

const formulaStart = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const needsQuotes = /[",\r\n]/;

/** A text that a spreadsheet would take for a formula gets an apostrophe before it, by which it is shown and not computed. */
export function csvText(text: string): string {
  const harmless = formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return harmless === '' || needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
