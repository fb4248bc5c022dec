import { generateBars, parseTimeframe, type BarSeries } from '@barmill/market-data';

/** The instrument of the made-up bars. */
export const market = { tickSize: 0.0001, pipSize: 0.001 } as const;

/** Different markets that stand for whatever may come. */
export const markets = 12;

const made = new Map<string, BarSeries>();

/** Hourly bars with volume and spread, weekends left out, restless enough that every kind of rule finds something. */
export function seededBars(seed: number, bars: number): BarSeries {
  const key = `${seed}:${bars}`;
  const series = made.get(key) ?? makeBars(seed, bars);
  made.set(key, series);
  return series;
}

function makeBars(seed: number, bars: number): BarSeries {
  return generateBars({
    seed,
    bars,
    timeframe: parseTimeframe('H1'),
    startTimeMs: Date.UTC(2024, 0, 1),
    startPrice: 1.2,
    tickSize: market.tickSize,
    volatility: 0.004,
    spreadPips: 1,
  });
}

/** The bars up to index `last`. */
export function cutAfter(series: BarSeries, last: number): BarSeries {
  const part = (column: Float64Array): Float64Array => column.slice(0, last + 1);
  return {
    length: last + 1,
    time: part(series.time),
    open: part(series.open),
    high: part(series.high),
    low: part(series.low),
    close: part(series.close),
    volume: series.volume && part(series.volume),
    spreadPips: series.spreadPips && part(series.spreadPips),
  };
}

/** The same bars up to index `last`, and after it those of another market: other prices, volumes and spreads, later times. */
export function changedAfter(series: BarSeries, last: number, seed: number): BarSeries {
  const other = seededBars(seed % markets, series.length);
  const delayMs = (seed % 30) * 3_600_000;
  const factor = 0.5 + (seed % 7) / 4;
  const mixed = (kept: Float64Array, strange: Float64Array, change: (value: number) => number): Float64Array =>
    kept.map((value, i) => (i <= last ? value : change(strange[i])));
  const scaled = (value: number): number => Math.round(value * factor * 10_000) / 10_000;
  return {
    length: series.length,
    time: mixed(series.time, series.time, (time) => time + delayMs),
    open: mixed(series.open, other.open, scaled),
    high: mixed(series.high, other.high, scaled),
    low: mixed(series.low, other.low, scaled),
    close: mixed(series.close, other.close, scaled),
    volume: series.volume && other.volume && mixed(series.volume, other.volume, (volume) => volume * 3),
    spreadPips: series.spreadPips && other.spreadPips && mixed(series.spreadPips, other.spreadPips, (pips) => pips + 1),
  };
}
