import { findBarFault } from '../bar-checks';
import type { ColumnBuilder } from '../column-builder';
import type { Timeframe } from '../timeframe';
import type { TimeFormat } from './bar-time';
import { parseClock } from './calendar-time';
import { role, roleCount } from './column-roles';
import type { CsvLayout } from './dialect';
import { afterLineEnd, endsField, maxLineBytes } from './line-ends';
import { readPlainNumber } from './plain-number';
import { PlainTime } from './plain-time';

const point = 46;
const quote = 34;
const dayMs = 86_400_000;
/** A line that begins nearer to the end is left alone, so that a time can be looked at without asking where the bytes end. */
const clearance = 32;
const unused: Float64Array = new Float64Array(0);

/**
 * The fast twin of `RowReader` for rows as nearly all files have them: no quotes, no outer spaces, no signs, no exponents. It takes
 * a row where it is sure that `RowReader` gives the same bar, and leaves every other: what is unusual or at fault is read, judged
 * and told by `RowReader` alone.
 */
export class PlainRows {
  private readonly roles: Uint8Array;
  private readonly separator: number;
  private readonly hasClock: boolean;
  private readonly times: PlainTime;
  /** The column for each role that has one. */
  private targets: Float64Array[] = [];
  private clockMs = 0;

  constructor(
    layout: CsvLayout,
    private readonly columns: ColumnBuilder,
    private readonly pointsPerPip: number,
    private readonly timeFormat: TimeFormat,
    private readonly timeframe: Timeframe,
  ) {
    this.roles = Uint8Array.from(layout.roles);
    this.separator = layout.separator;
    this.hasClock = layout.roles.includes(role.clock);
    this.times = new PlainTime(layout.separator);
  }

  /**
   * Appends the bars of the whole lines in `bytes[start, end)`, until `columns` holds `maxBars` or a line is not plain.
   *
   * @param decimalMark its byte; 0 while no number has shown it: then whole numbers alone are plain
   * @returns where the first line begins that was not taken
   */
  take(bytes: Uint8Array, start: number, end: number, decimalMark: number, maxBars: number): number {
    const { columns } = this;
    const mark = decimalMark === 0 ? -1 : decimalMark;
    let line = start;
    while (line + clearance <= end && columns.length < maxBars) {
      if (columns.makeRoom() || this.targets.length === 0) this.targets = targetsOf(columns);
      const next = this.takeLine(bytes, line, mark);
      if (next < 0) break;
      columns.length++;
      line = next;
    }
    return line;
  }

  /** Writes the line's bar behind the others. @returns where the next line begins; −1 when this one is not plain or not good */
  private takeLine(bytes: Uint8Array, start: number, mark: number): number {
    const { roles, separator } = this;
    const index = this.columns.length;
    const last = roles.length - 1;
    let p = start;
    for (let field = 0; field < last; field++) {
      p = this.readField(bytes, p, roles[field], mark, index);
      if (p < 0 || bytes[p] !== separator) return -1;
      p++;
    }
    p = this.readField(bytes, p, roles[last], mark, index);
    const next = p < 0 ? -1 : afterLineEnd(bytes, p);
    if (next < 0 || next - start > maxLineBytes) return -1;
    return this.combine(index) && findBarFault(this.columns, index, this.timeframe) === null ? next : -1;
  }

  /** Where the field ends that begins at `start`; −1 when it is not plain. */
  private readField(bytes: Uint8Array, start: number, as: number, mark: number, index: number): number {
    if (as === role.time) return this.readTime(bytes, start, index);
    if (as === role.ignored) return this.skip(bytes, start);
    if (as === role.clock) return this.readClock(bytes, start);
    return readPlainNumber(bytes, start, mark, this.targets[as], index);
  }

  private readTime(bytes: Uint8Array, start: number, index: number): number {
    const target = this.targets[role.time];
    if (this.timeFormat === 'calendar') return this.times.read(bytes, start, target, index);
    const end = readPlainNumber(bytes, start, point, target, index);
    if (this.timeFormat === 'epoch_s') target[index] *= 1000;
    return Number.isInteger(target[index]) ? end : -1;
  }

  private readClock(bytes: Uint8Array, start: number): number {
    const end = this.skip(bytes, start);
    if (end < 0) return -1;
    this.clockMs = parseClock(bytes, start, end);
    return Number.isNaN(this.clockMs) ? -1 : end;
  }

  private skip(bytes: Uint8Array, start: number): number {
    let p = start;
    while (!endsField(bytes[p], this.separator)) {
      if (bytes[p] === quote || bytes[p] === 0) return -1;
      p++;
    }
    return p;
  }

  /** Makes a bar of the row's fields; false when they are none. */
  private combine(index: number): boolean {
    const { time, spreadPips } = this.columns;
    if (spreadPips !== null) spreadPips[index] /= this.pointsPerPip;
    if (!this.hasClock) return true;
    // Beside a time of day stands a plain date.
    if (this.timeFormat !== 'calendar' || time[index] % dayMs !== 0) return false;
    time[index] += this.clockMs;
    return true;
  }
}

function targetsOf({ time, open, high, low, close, volume, spreadPips }: ColumnBuilder): Float64Array[] {
  const targets = Array.from({ length: roleCount }, () => unused);
  targets[role.time] = time;
  targets[role.open] = open;
  targets[role.high] = high;
  targets[role.low] = low;
  targets[role.close] = close;
  targets[role.volume] = volume ?? unused;
  targets[role.spread] = spreadPips ?? unused;
  return targets;
}
