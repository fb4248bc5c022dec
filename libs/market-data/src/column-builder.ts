import type { BarColumns } from './bar-checks';
import type { BarSeries } from './bar-series';

const firstCapacity = 4096;
/** Fresh memory costs more than its filling, and costs nothing before it is filled: so columns grow seldom and by much. */
const growth = 4;

/** Columns that grow as bars are appended; `length` of them are filled. */
export class ColumnBuilder implements BarColumns {
  length = 0;
  time: Float64Array = new Float64Array(firstCapacity);
  open: Float64Array = new Float64Array(firstCapacity);
  high: Float64Array = new Float64Array(firstCapacity);
  low: Float64Array = new Float64Array(firstCapacity);
  close: Float64Array = new Float64Array(firstCapacity);
  volume: Float64Array | null;
  spreadPips: Float64Array | null;

  constructor(hasVolume: boolean, hasSpread: boolean) {
    this.volume = hasVolume ? new Float64Array(firstCapacity) : null;
    this.spreadPips = hasSpread ? new Float64Array(firstCapacity) : null;
  }

  /** Adds a bar; a volume or spread that the columns do not have is dropped. */
  append(
    time: number,
    open: number,
    high: number,
    low: number,
    close: number,
    volume: number,
    spreadPips: number,
  ): void {
    this.makeRoom();
    const i = this.length++;
    this.time[i] = time;
    this.open[i] = open;
    this.high[i] = high;
    this.low[i] = low;
    this.close[i] = close;
    if (this.volume !== null) this.volume[i] = volume;
    if (this.spreadPips !== null) this.spreadPips[i] = spreadPips;
  }

  /** Makes sure of room for one more bar; true when that gave other columns. Who writes the bar itself counts it in `length`. */
  makeRoom(): boolean {
    if (this.length < this.time.length) return false;
    this.resize(grown, this.length * growth);
    return true;
  }

  /** The bars so far, as views on columns that may have room for more. Nothing can be appended after it. */
  series(): BarSeries {
    this.resize((column, length) => column.subarray(0, length), this.length);
    const { length, time, open, high, low, close, volume, spreadPips } = this;
    return { length, time, open, high, low, close, volume, spreadPips };
  }

  private resize(change: (column: Float64Array, size: number) => Float64Array, size: number): void {
    this.time = change(this.time, size);
    this.open = change(this.open, size);
    this.high = change(this.high, size);
    this.low = change(this.low, size);
    this.close = change(this.close, size);
    if (this.volume !== null) this.volume = change(this.volume, size);
    if (this.spreadPips !== null) this.spreadPips = change(this.spreadPips, size);
  }
}

function grown(column: Float64Array, capacity: number): Float64Array {
  const larger = new Float64Array(capacity);
  larger.set(column);
  return larger;
}
