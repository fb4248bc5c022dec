import type { ParquetElement, ParquetUnit, ParquetValues } from './schema';
import { smallestEpochMs, parseBarTime, timeFormatOf } from '../csv/bar-time';
import type { TimeFormat } from '../csv/bar-time';
import { parseClock } from '../csv/calendar-time';
import { meaningOf } from './column-type';
import { integersOf } from './integers';
import { doubles } from './number-cells';
import type { Cells } from './number-cells';

const dayMs = 86_400_000;
const nanosInMs = 1_000_000;
const twoTo32 = 2 ** 32;

/**
 * How open times of this type are read, as epoch ms; null when they are not. A timestamp counts from 1970 whether it says UTC or
 * local; a plain number is epoch seconds or milliseconds and a text a time as in CSV, of which the first bar decides.
 */
export function timeCells(element: ParquetElement): ((values: ParquetValues) => Cells) | null {
  const meaning = meaningOf(element);
  if (meaning.kind === 'timestamp') return (values) => sinceMs(values, meaning.unit);
  if (meaning.kind === 'date') return days;
  if (meaning.kind === 'text' || (meaning.kind === 'plain' && element.type === 'BYTE_ARRAY')) return texts();
  if (meaning.kind !== 'plain' && meaning.kind !== 'integer') return null;
  if (element.type === 'INT96') return (values) => sinceMs(values, 'NANOS');
  if (element.type === 'INT32' || element.type === 'INT64') return epochs(integersOf);
  return element.type === 'DOUBLE' ? epochs(doubles) : null;
}

/** How times of day are read, as ms since midnight; null when they are not. */
export function clockCells(element: ParquetElement): ((values: ParquetValues) => Cells) | null {
  const meaning = meaningOf(element);
  if (meaning.kind === 'time_of_day') return (values) => sinceMs(values, meaning.unit);
  if (meaning.kind !== 'text') return null;
  return (values) => bytesCells(values, (bytes) => parseClock(bytes, 0, bytes.length));
}

function days(values: ParquetValues): Cells {
  const cell = integersOf(values);
  return (i) => wholeMs(cell(i) * dayMs);
}

function epochs(open: (values: ParquetValues) => Cells): (values: ParquetValues) => Cells {
  let factor = 0;
  return (values) => {
    const cell = open(values);
    return (i) => {
      const epoch = cell(i);
      if (factor === 0) factor = Math.abs(epoch) < smallestEpochMs ? 1000 : 1;
      return wholeMs(epoch * factor);
    };
  };
}

function texts(): (values: ParquetValues) => Cells {
  let format: TimeFormat | null = null;
  return (values) =>
    bytesCells(values, (bytes) => {
      format ??= timeFormatOf(bytes, 0, bytes.length);
      return format === null ? NaN : parseBarTime(bytes, 0, bytes.length, format);
    });
}

function bytesCells(values: ParquetValues, parse: (bytes: Uint8Array) => number): Cells {
  return (i) => {
    const bytes = values[i];
    return bytes instanceof Uint8Array ? parse(bytes) : NaN;
  };
}

function sinceMs(values: ParquetValues, unit: ParquetUnit): Cells {
  if (unit === 'NANOS') return values instanceof BigInt64Array ? halvedNanos(values) : nanos(values);
  const cell = integersOf(values);
  const perMs = unit === 'MICROS' ? 1000 : 1;
  return (i) => wholeMs(cell(i) / perMs);
}

function nanos(values: ParquetValues): Cells {
  const perMs = BigInt(nanosInMs);
  return (i) => {
    const value = values[i];
    return typeof value === 'bigint' && value % perMs === 0n ? Number(value / perMs) : NaN;
  };
}

/** A double does not hold nanoseconds since 1970; the halves of the integer, divided apart, are exact. */
function halvedNanos(values: BigInt64Array): Cells {
  const halves = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  const msInUpper = Math.floor(twoTo32 / nanosInMs);
  const restOfUpper = twoTo32 % nanosInMs;
  return (i) => {
    const upper = halves[2 * i + 1];
    const rest = upper * restOfUpper + (halves[2 * i] >>> 0);
    return rest % nanosInMs === 0 ? upper * msInUpper + rest / nanosInMs : NaN;
  };
}

function wholeMs(ms: number): number {
  return Number.isInteger(ms) ? ms : NaN;
}
