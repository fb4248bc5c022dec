import { ignoredColumns } from '../bar-file';
import type { BarFile, BarFileOptions } from '../bar-file';
import { ColumnBuilder } from '../column-builder';
import { DataError, tooMany } from '../data-error';
import { findGaps } from '../gaps';
import type { TimeFormat } from './bar-time';
import { role } from './column-roles';
import { dialectOf, readLayout } from './dialect';
import type { CsvDialect, CsvLayout } from './dialect';
import { LineSplitter } from './line-splitter';
import type { LineHandler } from './line-splitter';
import { PlainRows } from './plain-rows';
import { RowReader } from './row-reader';

/** The bars of a CSV file, and how it was written. */
export interface CsvBars extends BarFile {
  readonly dialect: CsvDialect;
}

/**
 * Takes a CSV file in pieces of any size and gives its bars; where the pieces are cut changes nothing. Both methods throw DataError
 * at the first bad row (then again at every later call).
 */
export interface CsvBarParser {
  push(chunk: Uint8Array): void;
  finish(): CsvBars;
}

/** A parser for one file: dialect sniffed from the first lines, each bar checked as it comes, limits held while reading. */
export function createCsvBarParser(options: BarFileOptions): CsvBarParser {
  return new StreamingParser(options);
}

/** What the first line has opened. */
interface Body {
  readonly layout: CsvLayout;
  readonly columns: ColumnBuilder;
  readonly reader: RowReader;
  /** null before the first bar has shown the format of the times. */
  plain: PlainRows | null;
}

class StreamingParser implements CsvBarParser, LineHandler {
  lines = 0;
  private readonly splitter = new LineSplitter(this);
  private failure: unknown = null;
  private bytes = 0;
  /** Number of the first of the blank lines read last, 0 for none. */
  private blankLine = 0;
  private body: Body | null = null;

  constructor(private readonly options: BarFileOptions) {}

  push(chunk: Uint8Array): void {
    this.guarded(() => {
      const room = this.options.maxBytes - this.bytes;
      this.bytes += chunk.length;
      this.splitter.push(chunk, Math.min(room, chunk.length));
      if (chunk.length > room) throw tooMany('too_many_bytes', this.options.maxBytes, 'bytes', null);
    });
  }

  finish(): CsvBars {
    return this.guarded(() => {
      this.splitter.finish();
      const body = this.body;
      if (body === null) throw emptyFile(this.bytes);
      if (body.columns.length === 0) throw noBars(this.lines);
      const series = body.columns.series();
      const { gaps, findings } = findGaps(series, this.options.timeframe);
      // A bar was read, so the format of its time is known.
      const dialect = dialectOf(body.layout, body.reader.decimalMark, body.reader.timeFormat as TimeFormat);
      return { series, gaps, findings: [...ignoredColumns(body.layout.ignored), ...findings], dialect };
    });
  }

  private guarded<T>(work: () => T): T {
    if (this.failure !== null) throw this.failure;
    try {
      return work();
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }

  readLine(bytes: Uint8Array, start: number, end: number): void {
    this.lines++;
    if (isBlank(bytes, start, end)) {
      if (this.blankLine === 0) this.blankLine = this.lines;
      return;
    }
    if (this.blankLine !== 0) throw blankLine(this.blankLine);
    if (this.body !== null) this.readBar(this.body, bytes, start, end);
    else this.readFirstLine(bytes, start, end);
  }

  private readFirstLine(bytes: Uint8Array, start: number, end: number): void {
    const layout = readLayout(bytes, start, end, this.lines);
    const columns = new ColumnBuilder(layout.roles.includes(role.volume), layout.roles.includes(role.spread));
    const reader = new RowReader(layout, columns, this.pointsPerPip(layout), this.options.timeframe);
    this.body = { layout, columns, reader, plain: null };
    if (!layout.hasHeader) this.readBar(this.body, bytes, start, end);
  }

  /** Plain rows only, the nearly all; what is left goes through `readLine`. */
  readLines(bytes: Uint8Array, start: number, end: number): number {
    const { body } = this;
    if (body === null || body.reader.timeFormat === null || this.blankLine !== 0) return start;
    const { layout, columns, reader } = body;
    const pointsPerPip = this.pointsPerPip(layout);
    body.plain ??= new PlainRows(layout, columns, pointsPerPip, body.reader.timeFormat, this.options.timeframe);
    const before = columns.length;
    const next = body.plain.take(bytes, start, end, reader.decimalMark, this.options.maxRows);
    this.lines += columns.length - before;
    return next;
  }

  private readBar({ columns, reader }: Body, bytes: Uint8Array, start: number, end: number): void {
    const { maxRows } = this.options;
    if (columns.length >= maxRows) throw tooMany('too_many_rows', maxRows, 'bars', this.lines);
    reader.read(bytes, start, end, this.lines);
  }

  private pointsPerPip({ spreadInPoints }: CsvLayout): number {
    return spreadInPoints ? (this.options.pointsPerPip ?? 1) : 1;
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  let p = start;
  while (p < end && (bytes[p] === 32 || bytes[p] === 9)) p++;
  return p === end;
}

function blankLine(row: number): DataError {
  const expected = 'blank lines at the end of the file only';
  return new DataError({ code: 'blank_line', column: null, expected, came: 'one before other lines' }, row);
}

function emptyFile(bytes: number): DataError {
  const came = bytes === 0 ? 'an empty file' : 'a file of blank lines';
  return new DataError({ code: 'empty_file', column: null, expected: 'a CSV file of bars', came }, null);
}

function noBars(lastLine: number): DataError {
  const came = 'the end of the file';
  return new DataError({ code: 'no_bars', column: null, expected: 'bars after the header', came }, lastLine + 1);
}
