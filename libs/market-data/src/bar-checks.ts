import type { BarSeries } from './bar-series';
import type { DataErrorCode, DataFault } from './data-error';
import { rfc3339 } from './rfc3339';
import type { Timeframe } from './timeframe';

/** The columns of a series, of which bars up to some index are filled. */
export type BarColumns = Omit<BarSeries, 'length'>;

/** Times are accepted from this one on, epoch ms: what lies outside is a misread format rather than a bar. */
export const minTimeMs = Date.UTC(1800, 0, 1);
/** Times are accepted before this one, epoch ms. */
export const endTimeMs = Date.UTC(2200, 0, 1);

/**
 * What is wrong with bar `i`, judged together with the bar before it; null for a good bar. Bad are times that do not ascend or are nearer to each
 * other than bars of the timeframe can be, prices that are not finite or <= 0, high < max(open, close), low > min(open, close), and a negative
 * volume or spread. Gaps are no fault.
 */
export function findBarFault(bars: BarColumns, i: number, timeframe: Timeframe): DataFault | null {
  const open = bars.open[i];
  const high = bars.high[i];
  const low = bars.low[i];
  const close = bars.close[i];
  const time = bars.time[i];
  // Comparisons are written so that NaN fails them. With low > 0, a high below Infinity and both bounds in order, all prices are good.
  const pricesGood = low > 0 && low <= open && low <= close && high >= open && high >= close && high < Infinity;
  const timeGood =
    time >= minTimeMs &&
    time < endTimeMs &&
    Number.isInteger(time) &&
    (i === 0 || time - bars.time[i - 1] >= timeframe.leastStepMs);
  const volumeGood = bars.volume === null || (bars.volume[i] >= 0 && bars.volume[i] < Infinity);
  const spreadGood = bars.spreadPips === null || (bars.spreadPips[i] >= 0 && bars.spreadPips[i] < Infinity);
  if (pricesGood && timeGood && volumeGood && spreadGood) return null;
  return timeFault(bars.time, i, timeframe) ?? priceFault(open, high, low, close) ?? amountFault(bars, i);
}

function timeFault(times: Float64Array, i: number, { name, leastStepMs }: Timeframe): DataFault | null {
  const time = times[i];
  const came = rfc3339(time);
  if (!Number.isInteger(time) || time < minTimeMs || time >= endTimeMs) {
    const expected = `a time in whole milliseconds from ${rfc3339(minTimeMs)} to before ${rfc3339(endTimeMs)}`;
    return fault('time_out_of_range', 'time', expected, came);
  }
  if (i === 0 || time - times[i - 1] >= leastStepMs) return null;
  const before = rfc3339(times[i - 1]);
  if (time > times[i - 1]) {
    const expected = `a time from ${rfc3339(times[i - 1] + leastStepMs)} on, as the ${name} bar before opens at ${before}`;
    return fault('overlap', 'time', expected, came);
  }
  const code = time === times[i - 1] ? 'duplicate_time' : 'unsorted_time';
  return fault(code, 'time', `a time after that of the bar before, ${before}`, came);
}

function priceFault(open: number, high: number, low: number, close: number): DataFault | null {
  const prices: [string, number][] = [
    ['open', open],
    ['high', high],
    ['low', low],
    ['close', close],
  ];
  for (const [column, price] of prices) {
    if (!Number.isFinite(price)) return fault('not_finite', column, 'a finite price', String(price));
    if (price <= 0) return fault('not_positive', column, 'a price > 0', String(price));
  }
  const top = Math.max(open, close);
  if (high < top) return fault('high_too_low', 'high', `a price >= max(open, close) = ${top}`, String(high));
  const bottom = Math.min(open, close);
  if (low > bottom) return fault('low_too_high', 'low', `a price <= min(open, close) = ${bottom}`, String(low));
  return null;
}

function amountFault(bars: BarColumns, i: number): DataFault | null {
  const amounts: [string, Float64Array | null][] = [
    ['volume', bars.volume],
    ['spread', bars.spreadPips],
  ];
  for (const [column, values] of amounts) {
    if (values === null) continue;
    if (!Number.isFinite(values[i])) return fault('not_finite', column, 'a finite number', String(values[i]));
    if (values[i] < 0) return fault('negative', column, 'a number >= 0', String(values[i]));
  }
  return null;
}

function fault(code: DataErrorCode, column: string, expected: string, came: string): DataFault {
  return { code, column, expected, came };
}
