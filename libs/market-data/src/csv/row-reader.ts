import { findBarFault } from '../bar-checks';
import type { ColumnBuilder } from '../column-builder';
import { DataError } from '../data-error';
import type { DataErrorCode } from '../data-error';
import type { Timeframe } from '../timeframe';
import { parseBarTime, timeFormatOf } from './bar-time';
import type { TimeFormat } from './bar-time';
import { parseClock } from './calendar-time';
import { role, roleCount, roleNames } from './column-roles';
import type { Role } from './column-roles';
import { parseDecimal } from './decimal';
import type { CsvLayout } from './dialect';
import { badQuotes, FieldCursor } from './fields';
import { shown } from './shown';

const comma = 44;
const point = 46;
const dayMs = 86_400_000;

/** Turns lines into bars: one line, one bar, no text and no object made on the way. */
export class RowReader {
  /** The first bar decides; null before it. */
  timeFormat: TimeFormat | null = null;
  /** Byte of the decimal mark; 0 until a number has shown it. A comma that separates columns is none. */
  decimalMark: number;
  private readonly roles: Uint8Array;
  private readonly hasClock: boolean;
  private readonly cursor: FieldCursor;
  /** The numbers of the current row, by role. */
  private readonly values = new Float64Array(roleCount);

  constructor(
    layout: CsvLayout,
    private readonly columns: ColumnBuilder,
    private readonly pointsPerPip: number,
    private readonly timeframe: Timeframe,
  ) {
    this.roles = Uint8Array.from(layout.roles);
    this.hasClock = layout.roles.includes(role.clock);
    this.cursor = new FieldCursor(layout.separator);
    this.decimalMark = layout.separator === comma ? point : 0;
  }

  /** Appends the bar in `bytes[start, end)`, which is line `row` of the file; DataError when it is no good bar. */
  read(bytes: Uint8Array, start: number, end: number, row: number): void {
    const { cursor, roles, columns, values } = this;
    cursor.open(start, end);
    for (let field = 0; field < roles.length; field++) {
      if (!cursor.hasNext()) throw this.ragged(bytes, start, end, row);
      if (!cursor.next(bytes)) throw badQuotes(row);
      this.readField(bytes, cursor.start, cursor.end, roles[field] as Role, row);
    }
    if (cursor.hasNext()) throw this.ragged(bytes, start, end, row);
    const time = this.hasClock ? values[role.time] + values[role.clock] : values[role.time];
    const spreadPips = values[role.spread] / this.pointsPerPip;
    columns.append(
      time,
      values[role.open],
      values[role.high],
      values[role.low],
      values[role.close],
      values[role.volume],
      spreadPips,
    );
    const fault = findBarFault(columns, columns.length - 1, this.timeframe);
    if (fault !== null) throw new DataError(fault, row);
  }

  private readField(bytes: Uint8Array, start: number, end: number, as: Role, row: number): void {
    if (as === role.ignored) {
      if (hasNul(bytes, start, end)) throw this.badField('nul_byte', bytes, start, end, as, row);
    } else if (as === role.time || as === role.clock) {
      const ms = as === role.time ? this.readTime(bytes, start, end) : parseClock(bytes, start, end);
      if (Number.isNaN(ms)) throw this.badField('bad_time', bytes, start, end, as, row);
      this.values[as] = ms;
    } else {
      if (this.decimalMark === 0) this.learnDecimalMark(bytes, start, end);
      // A number that has not shown the mark has none.
      const value = parseDecimal(bytes, start, end, this.decimalMark === 0 ? point : this.decimalMark);
      if (Number.isNaN(value)) throw this.badField('bad_number', bytes, start, end, as, row);
      this.values[as] = value;
    }
  }

  private readTime(bytes: Uint8Array, start: number, end: number): number {
    this.timeFormat ??= timeFormatOf(bytes, start, end);
    if (this.timeFormat === null) return NaN;
    const ms = parseBarTime(bytes, start, end, this.timeFormat);
    // Beside a time of day stands a plain date.
    return this.hasClock && (this.timeFormat !== 'calendar' || ms % dayMs !== 0) ? NaN : ms;
  }

  private learnDecimalMark(bytes: Uint8Array, start: number, end: number): void {
    for (let p = start; p < end; p++) {
      if (bytes[p] === comma || bytes[p] === point) {
        this.decimalMark = bytes[p];
        return;
      }
    }
  }

  private badField(
    code: DataErrorCode,
    bytes: Uint8Array,
    start: number,
    end: number,
    as: Role,
    row: number,
  ): DataError {
    const column = as === role.ignored ? null : roleNames[as];
    if (hasNul(bytes, start, end)) {
      return new DataError({ code: 'nul_byte', column, expected: 'UTF-8 text', came: 'a NUL byte' }, row);
    }
    const expected = as === role.time ? this.expectedTime() : as === role.clock ? expectedClock : this.expectedNumber();
    return new DataError(
      { code: start === end ? 'missing_value' : code, column, expected, came: shown(bytes, start, end) },
      row,
    );
  }

  private expectedTime(): string {
    if (this.hasClock) return 'a date such as 2024.01.31, 2024-01-31 or 20240131 beside its time of day';
    if (this.timeFormat === 'epoch_s') return 'epoch seconds as in the first bar';
    if (this.timeFormat === 'epoch_ms') return 'epoch milliseconds as in the first bar';
    const calendar = 'a time such as 2024-01-31, 2024-01-31T23:30:00Z, 2024.01.31 23:30, 20240131 233000';
    return this.timeFormat === null ? `${calendar}, epoch seconds or epoch milliseconds` : calendar;
  }

  private expectedNumber(): string {
    return this.decimalMark === comma ? 'a number such as 1,2345' : 'a number such as 1.2345';
  }

  private ragged(bytes: Uint8Array, start: number, end: number, row: number): DataError {
    let fields = 0;
    this.cursor.open(start, end);
    while (this.cursor.hasNext() && this.cursor.next(bytes)) fields++;
    const expected = `${this.roles.length} columns as in the first line`;
    return new DataError({ code: 'ragged_row', column: null, expected, came: String(fields) }, row);
  }
}

const expectedClock = 'a time of day such as 23:30 or 23:30:00';

function hasNul(bytes: Uint8Array, start: number, end: number): boolean {
  for (let p = start; p < end; p++) if (bytes[p] === 0) return true;
  return false;
}
