import type { BarSeries } from '@barmill/market-data';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** 1970-01-05, a Monday: weeks begin on one. */
const firstMondayMs = 4 * dayMs;

/** Open time of the bar of `durationMs` that `timeMs` falls into; bars begin at whole multiples since 1970 (UTC), weeks on Monday. */
export function openOf(timeMs: number, durationMs: number): number {
  const origin = durationMs === weekMs ? firstMondayMs : 0;
  return Math.floor((timeMs - origin) / durationMs) * durationMs + origin;
}

/**
 * The bars of a longer timeframe that these bars make up, gaps left out: first open, highest high, lowest low, last close, sum of
 * the volumes, last spread. The last bar may still be forming; `lastClosed` keeps it out of sight.
 */
export function resample(bars: BarSeries, durationMs: number): BarSeries {
  const starts: number[] = [];
  let current = NaN;
  for (let i = 0; i < bars.length; i++) {
    const open = openOf(bars.time[i], durationMs);
    if (open !== current) starts.push(i);
    current = open;
  }
  const { length } = starts;
  const column = (): Float64Array => new Float64Array(length);
  const made = {
    length,
    time: column(),
    open: column(),
    high: column(),
    low: column(),
    close: column(),
    volume: bars.volume && column(),
    spreadPips: bars.spreadPips && column(),
  };
  starts.forEach((start, k) => {
    const end = k + 1 < length ? starts[k + 1] : bars.length;
    made.time[k] = openOf(bars.time[start], durationMs);
    made.open[k] = bars.open[start];
    made.high[k] = bars.high[start];
    made.low[k] = bars.low[start];
    for (let i = start; i < end; i++) {
      if (bars.high[i] > made.high[k]) made.high[k] = bars.high[i];
      if (bars.low[i] < made.low[k]) made.low[k] = bars.low[i];
      if (made.volume && bars.volume) made.volume[k] += bars.volume[i];
    }
    made.close[k] = bars.close[end - 1];
    if (made.spreadPips && bars.spreadPips) made.spreadPips[k] = bars.spreadPips[end - 1];
  });
  return made;
}

/**
 * For each bar the index of the last context bar that has closed when it closes, −1 where none has (execution model, rule 1).
 *
 * @throws RangeError when bars follow each other faster than `timeframeMs`: then a bar's close would not be known at its close
 */
export function lastClosed(
  bars: BarSeries,
  timeframeMs: number,
  context: BarSeries,
  contextDurationMs: number,
): Int32Array {
  const visible = new Int32Array(bars.length);
  let next = 0;
  for (let i = 0; i < bars.length; i++) {
    if (i > 0 && bars.time[i] - bars.time[i - 1] < timeframeMs) {
      throw new RangeError(
        `bar ${i} opens ${bars.time[i] - bars.time[i - 1]} ms after the one before it, expected bars of ${timeframeMs} ms`,
      );
    }
    const closeMs = bars.time[i] + timeframeMs;
    while (next < context.length && context.time[next] + contextDurationMs <= closeMs) next++;
    visible[i] = next - 1;
  }
  return visible;
}
