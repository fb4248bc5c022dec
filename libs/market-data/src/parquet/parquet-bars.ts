import { findBarFault } from '../bar-checks';
import { ignoredColumns } from '../bar-file';
import type { BarFile, BarFileOptions } from '../bar-file';
import type { BarSeries } from '../bar-series';
import { role, roleCount } from '../csv/column-roles';
import { DataError, tooMany } from '../data-error';
import type { DataFault } from '../data-error';
import { findGaps } from '../gaps';
import { rfc3339 } from '../rfc3339';
import { cellFault, fillCells } from './bad-cell';
import type { BadCell } from './bad-cell';
import { notParquet } from './not-parquet';
import { layoutOf } from './parquet-columns';
import type { ParquetLayout } from './parquet-columns';
import type { ParquetDescription, ParquetValues } from './schema';

const dayMs = 86_400_000;

/**
 * Takes the columns of a Parquet file, row group by row group, and gives its bars. The columns have the names of a CSV header, and the
 * same bars as in a CSV file are the same series: decimals are exact, a 32-bit float is the shortest decimal that it is the nearest to.
 *
 * @throws DataError for columns that are missing or of a type that is not read, and for too many bars
 */
export function createParquetBars(description: ParquetDescription, options: BarFileOptions): ParquetBars {
  const layout = layoutOf(description);
  return new ParquetBars(layout, seriesFor(layout, barsOf(description, options.maxRows)), options);
}

export class ParquetBars {
  /** The columns to be read; no other is needed. */
  readonly columns: readonly string[];
  /** Bars of the row groups that have ended. */
  private bars = 0;
  private bad: BadCell[] = [];
  private readonly targets: (Float64Array | null)[];
  private readonly clocks: Float64Array | null;

  constructor(
    private readonly layout: ParquetLayout,
    private readonly series: BarSeries,
    private readonly options: BarFileOptions,
  ) {
    this.columns = layout.columns.map(({ name }) => name);
    this.clocks = layout.columns.some(({ as }) => as === role.clock) ? new Float64Array(series.length) : null;
    this.targets = targetsOf(series, this.clocks);
  }

  /** Takes all values of one column, in pieces, in the row group that comes next. @throws DataError `not_parquet` when they are not as many as its rows */
  fill(column: string, rows: number, pieces: readonly ParquetValues[]): void {
    const values = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (values !== rows || this.bars + rows > this.series.length) {
      throw notParquet(`${values} values of ${JSON.stringify(column)} in a row group of ${rows} rows`);
    }
    const { as, cells } = this.layout.columns[this.columns.indexOf(column)];
    const bad = fillCells(this.targets[as]!, this.bars, pieces, cells);
    if (bad !== null) this.bad.push({ bar: bad.bar, fault: cellFault(bad.value, as) });
  }

  /** Ends a row group of which every column was taken. @throws DataError at its first bad bar */
  endGroup(rows: number): void {
    const end = this.bars + rows;
    this.addClocks(end);
    this.scaleSpreads(end);
    this.judge(end);
    this.bars = end;
  }

  /** @throws DataError when row groups are missing */
  finish(): BarFile {
    const { series, layout, options } = this;
    if (this.bars !== series.length) throw notParquet(`row groups of ${this.bars} rows in a file of ${series.length}`);
    const { gaps, findings } = findGaps(series, options.timeframe);
    return { series, gaps, findings: [...ignoredColumns(layout.ignored), ...findings] };
  }

  /** Beside a time of day stands a plain date. */
  private addClocks(end: number): void {
    if (this.clocks === null) return;
    const { time } = this.series;
    const bar = time.subarray(this.bars, end).findIndex((ms) => ms % dayMs !== 0) + this.bars;
    if (bar >= this.bars) this.bad.push({ bar, fault: noPlainDate(time[bar]) });
    for (let i = this.bars; i < end; i++) time[i] += this.clocks[i];
  }

  private scaleSpreads(end: number): void {
    const { spreadPips } = this.series;
    const { pointsPerPip = 1 } = this.options;
    if (spreadPips === null || !this.layout.spreadInPoints) return;
    for (let i = this.bars; i < end; i++) spreadPips[i] /= pointsPerPip;
  }

  /** Of faults in one row the first column's counts, and a cell's before what is wrong with the whole bar. */
  private judge(end: number): void {
    const worst = this.bad.reduce<BadCell | null>(
      (first, cell) => (first !== null && first.bar <= cell.bar ? first : cell),
      null,
    );
    for (let i = this.bars; i < (worst?.bar ?? end); i++) {
      const fault = findBarFault(this.series, i, this.options.timeframe);
      if (fault !== null) throw new DataError(fault, i + 1);
    }
    if (worst !== null) throw new DataError(worst.fault, worst.bar + 1);
  }
}

function noPlainDate(timeMs: number): DataFault {
  const expected = 'a date alone beside its time of day';
  return { code: 'bad_time', column: 'time', expected, came: rfc3339(timeMs) };
}

function barsOf({ num_rows }: ParquetDescription, maxRows: number): number {
  const bars = Number(num_rows);
  if (bars > maxRows) throw tooMany('too_many_rows', maxRows, 'bars', null);
  if (bars > 0) return bars;
  throw new DataError({ code: 'no_bars', column: null, expected: 'bars', came: 'a file without rows' }, null);
}

function seriesFor({ columns }: ParquetLayout, length: number): BarSeries {
  const column = () => new Float64Array(length);
  const has = (as: number) => columns.some((read) => read.as === as);
  const prices = { time: column(), open: column(), high: column(), low: column(), close: column() };
  const volume = has(role.volume) ? column() : null;
  return { length, ...prices, volume, spreadPips: has(role.spread) ? column() : null };
}

function targetsOf({ time, open, high, low, close, volume, spreadPips }: BarSeries, clocks: Float64Array | null) {
  const targets = Array.from({ length: roleCount }, (): Float64Array | null => null);
  targets[role.time] = time;
  targets[role.clock] = clocks;
  targets[role.open] = open;
  targets[role.high] = high;
  targets[role.low] = low;
  targets[role.close] = close;
  targets[role.volume] = volume;
  targets[role.spread] = spreadPips;
  return targets;
}
