import { createCsvBarParser } from '../src/csv/csv-bar-parser';
import type { BarFileOptions } from '../src/bar-file';
import type { CsvBars } from '../src/csv/csv-bar-parser';
import { DataError } from '../src/data-error';
import { parseTimeframe } from '../src/timeframe';

export const parserOptions: BarFileOptions = {
  timeframe: parseTimeframe('D1'),
  maxRows: 1_000,
  maxBytes: 100_000,
};

export function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

/** Parses the bytes cut at the given places; a chunk is overwritten once it was pushed, as a reader with one buffer does. */
export function parseCsv(
  text: string | Uint8Array,
  options: Partial<BarFileOptions> = {},
  cuts: readonly number[] = [],
): CsvBars {
  const parser = createCsvBarParser({ ...parserOptions, ...options });
  const bytes = bytesOf(text);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  for (let i = 1; i < places.length; i++) {
    const chunk = bytes.slice(places[i - 1], places[i]);
    parser.push(chunk);
    chunk.fill(34);
  }
  return parser.finish();
}

/** The error with which the file is refused. */
export function csvErrorOf(text: string | Uint8Array, options: Partial<BarFileOptions> = {}): DataError {
  try {
    parseCsv(text, options);
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('the file was accepted');
}

/** Everything a caller can see of a file: its bars and findings, or its error. */
export function outcome(
  text: string | Uint8Array,
  cuts: readonly number[],
  options: Partial<BarFileOptions> = {},
): unknown {
  try {
    return parseCsv(text, options, cuts);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { code: error.code, row: error.row, column: error.column, message: error.message };
  }
}
