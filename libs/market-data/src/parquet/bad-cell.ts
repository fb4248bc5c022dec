import { roleNames, role } from '../csv/column-roles';
import type { Role } from '../csv/column-roles';
import { shown } from '../csv/shown';
import type { DataFault } from '../data-error';
import type { Cells } from './number-cells';
import type { ParquetValues } from './schema';

/** A cell that holds no value of its column; `bar` is counted from 0. */
export interface BadCell {
  readonly bar: number;
  readonly fault: DataFault;
}

/** Writes the pieces behind one another from `target[at]` on; the first value that is none, null when all are. */
export function fillCells(
  target: Float64Array,
  at: number,
  pieces: readonly ParquetValues[],
  cells: (values: ParquetValues) => Cells,
): { readonly bar: number; readonly value: unknown } | null {
  let bar = at;
  let bad: { bar: number; value: unknown } | null = null;
  for (const values of pieces) {
    const cell = cells(values);
    for (let i = 0; i < values.length; i++, bar++) {
      target[bar] = cell(i);
      if (Number.isNaN(target[bar])) bad ??= { bar, value: values[i] };
    }
  }
  return bad;
}

export function cellFault(value: unknown, as: Role): DataFault {
  const column = roleNames[as];
  const isTime = as === role.time || as === role.clock;
  const expected = as === role.clock ? 'a time of day' : isTime ? 'a time in whole milliseconds' : 'a number';
  if (value === null || value === undefined) return { code: 'missing_value', column, expected, came: 'null' };
  const came = value instanceof Uint8Array ? shown(value, 0, value.length) : String(value);
  return { code: isTime ? 'bad_time' : 'bad_number', column, expected, came };
}
