import { generateBars, parseTimeframe, writeCsv, type BarSeries, type TimeframeName } from '@barmill/market-data';

/** Open, high, low and close of each bar. */
export type Prices = readonly (readonly [number, number, number, number])[];

/** Bars of which each price of a bar is its close. */
export const still = (...closes: readonly number[]): Prices => closes.map((close) => [close, close, close, close]);

/** Bars from 1 January 2024 on, a Monday, without a hole. */
export function barsOf(timeframe: TimeframeName, prices: Prices): BarSeries {
  const { durationMs } = parseTimeframe(timeframe);
  const column = (place: number) => Float64Array.from(prices, (bar) => bar[place]);
  return {
    length: prices.length,
    time: Float64Array.from(prices, (_, k) => Date.UTC(2024, 0, 1) + k * durationMs),
    open: column(0),
    high: column(1),
    low: column(2),
    close: column(3),
    volume: null,
    spreadPips: null,
  };
}

/** Seeded bars from 1 January 2024 on, with weekends. */
export function seededBars(
  timeframe: TimeframeName,
  given: { readonly bars: number; readonly seed: number; readonly startPrice: number; readonly tickSize: number },
): BarSeries {
  return generateBars({ ...given, timeframe: parseTimeframe(timeframe), startTimeMs: Date.UTC(2024, 0, 1) });
}

/** The bars of a longer timeframe, up to a day, that these make up, the last one perhaps in part; each price moved by `by`. */
export function longerBars(series: BarSeries, timeframe: TimeframeName, by = 0): BarSeries {
  const { durationMs } = parseTimeframe(timeframe);
  const groups = new Map<number, number[]>();
  series.time.forEach((time, k) => {
    const open = Math.floor(time / durationMs) * durationMs;
    groups.set(open, [...(groups.get(open) ?? []), k]);
  });
  const made = [...groups.values()];
  const column = (of: (bars: number[]) => number) => Float64Array.from(made, (bars) => of(bars) + by);
  return {
    length: made.length,
    time: Float64Array.from(groups.keys()),
    open: column(([first]) => series.open[first]),
    high: column((bars) => Math.max(...bars.map((k) => series.high[k]))),
    low: column((bars) => Math.min(...bars.map((k) => series.low[k]))),
    close: column((bars) => series.close[bars.at(-1)!]),
    volume: null,
    spreadPips: null,
  };
}

export const csvOf = (series: BarSeries): string => [...writeCsv(series, { decimals: 5 })].join('');
