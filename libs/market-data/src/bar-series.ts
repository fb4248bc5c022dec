/**
 * Bars as columns of one length, in ascending time. Prices are BID. A bar is keyed by its open time (epoch ms UTC) and covers
 * `[time, time + timeframe)`. The columns may be views on a `SharedArrayBuffer`, so nobody writes to them.
 */
export interface BarSeries {
  readonly length: number;
  readonly time: Float64Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  /** null where the source had none. */
  readonly volume: Float64Array | null;
  /** Each bar's own spread in pips; null where the source had none. */
  readonly spreadPips: Float64Array | null;
}
