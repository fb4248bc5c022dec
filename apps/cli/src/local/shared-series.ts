import type { BarSeries } from '@barmill/market-data';

/** The same bars in memory that all threads see: sending them copies nothing. */
export function sharedSeries(series: BarSeries): BarSeries {
  return {
    length: series.length,
    time: sharedColumn(series.time),
    open: sharedColumn(series.open),
    high: sharedColumn(series.high),
    low: sharedColumn(series.low),
    close: sharedColumn(series.close),
    volume: series.volume && sharedColumn(series.volume),
    spreadPips: series.spreadPips && sharedColumn(series.spreadPips),
  };
}

function sharedColumn(column: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(column.byteLength));
  shared.set(column);
  return shared;
}
