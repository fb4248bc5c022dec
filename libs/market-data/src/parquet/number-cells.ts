import type { ParquetElement, ParquetValues } from './schema';
import { meaningOf } from './column-type';
import { bigEndian, decimalOf, integersOf } from './integers';
import { shortestDecimal } from './float';

/** The number in a place; NaN when there is none. */
export type Cells = (i: number) => number;

/** How prices, volumes and spreads of this type are read; null when they are not. A float is its shortest decimal, a decimal exact. */
export function numberCells(element: ParquetElement): ((values: ParquetValues) => Cells) | null {
  const meaning = meaningOf(element);
  if (meaning.kind === 'decimal') return (values) => decimals(values, meaning.scale);
  if (meaning.kind === 'integer' && !meaning.signed) return element.type === 'INT64' ? unsigned64 : unsigned32;
  if (meaning.kind !== 'plain' && meaning.kind !== 'integer') return null;
  if (element.type === 'DOUBLE') return doubles;
  if (element.type === 'FLOAT') return floats;
  return element.type === 'INT32' || element.type === 'INT64' ? integersOf : null;
}

export function doubles(values: ParquetValues): Cells {
  return (i) => {
    const value = values[i];
    return typeof value === 'number' ? value : NaN;
  };
}

function floats(values: ParquetValues): Cells {
  const cell = doubles(values);
  return (i) => shortestDecimal(cell(i));
}

function unsigned32(values: ParquetValues): Cells {
  const cell = integersOf(values);
  return (i) => {
    const value = cell(i);
    return value < 0 ? value + 2 ** 32 : value;
  };
}

function unsigned64(values: ParquetValues): Cells {
  const cell = integersOf(values);
  return (i) => {
    const value = cell(i);
    return value < 0 ? Number(BigInt.asUintN(64, values[i] as bigint)) : value;
  };
}

function decimals(values: ParquetValues, scale: number): Cells {
  const cell = integersOf(values);
  return (i) => {
    const value = cell(i);
    if (Number.isSafeInteger(value)) return decimalOf(value, scale);
    const raw = values[i];
    if (typeof raw === 'bigint') return decimalOf(raw, scale);
    return raw instanceof Uint8Array ? decimalOf(bigEndian(raw), scale) : NaN;
  };
}
