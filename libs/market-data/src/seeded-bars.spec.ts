import { findBarFault } from './bar-checks';
import type { BarSeries } from './bar-series';
import { encodeColumnFile } from './column-file';
import { findGaps } from './gaps';
import { generateBars } from './seeded-bars';
import type { SeededBarsOptions } from './seeded-bars';
import { parseTimeframe } from './timeframe';

const monday = Date.UTC(2024, 0, 1);
const options: SeededBarsOptions = {
  seed: 1,
  bars: 2_000,
  timeframe: parseTimeframe('M15'),
  startTimeMs: monday,
  startPrice: 1.1,
  tickSize: 0.00001,
};

const faultsOf = (series: BarSeries) =>
  Array.from(series.time, (_, i) => findBarFault(series, i, options.timeframe)).filter((fault) => fault !== null);

describe('generateBars', () => {
  it('makes as many good bars as asked, without holes but the weekends', () => {
    const series = generateBars(options);
    expect(faultsOf(series)).toEqual([]);
    expect(series.length).toBe(2_000);
    expect(findGaps(series, options.timeframe)).toMatchObject({
      gaps: 0,
      findings: [{ code: 'weekend_gaps', count: 4 }],
    });
  });

  it('is a function of its options', () => {
    expect(encodeColumnFile(generateBars(options))).toEqual(encodeColumnFile(generateBars({ ...options })));
    expect(generateBars({ ...options, seed: 2 }).close).not.toEqual(generateBars(options).close);
  });

  it('keeps its bits from release to release', () => {
    const { open, high, low, close, volume } = generateBars({ ...options, bars: 2 });
    expect([open, high, low, close, volume].map((column) => [...(column as Float64Array)])).toEqual([
      [1.1, 1.09937],
      [1.10009, 1.09971],
      [1.09937, 1.09899],
      [1.09937, 1.09971],
      [214, 285],
    ]);
  });

  it('opens each bar where the one before closed, from the start price', () => {
    const { open, close } = generateBars(options);
    expect(open[0]).toBe(1.1);
    expect(open.slice(1)).toEqual(close.slice(0, -1));
  });

  it('quotes in whole ticks, as the doubles their decimals stand for', () => {
    for (const price of generateBars(options).close) expect(Number(price.toFixed(5))).toBe(price);
    for (const price of generateBars({ ...options, startPrice: 4000, tickSize: 0.25 }).close)
      expect((price * 4) % 1).toBe(0);
    for (const price of generateBars({ ...options, startPrice: 4000, tickSize: 2 }).close) expect(price % 2).toBe(0);
  });

  it('moves about as far as the volatility says', () => {
    const { open, close } = generateBars({ ...options, bars: 20_000, volatility: 0.001 });
    let squares = 0;
    for (let i = 0; i < close.length; i++) squares += (close[i] / open[i] - 1) ** 2;
    expect(Math.sqrt(squares / close.length)).toBeGreaterThan(0.00095);
    expect(Math.sqrt(squares / close.length)).toBeLessThan(0.00105);
  });

  it('stays above zero however wild it is', () => {
    expect(faultsOf(generateBars({ ...options, startPrice: 0.00002, volatility: 0.5 }))).toEqual([]);
  });

  it('skips Saturdays and Sundays unless told not to', () => {
    const friday = Date.UTC(2024, 0, 5);
    const daily = { ...options, bars: 3, timeframe: parseTimeframe('D1'), startTimeMs: friday };
    const days = (times: Float64Array) => [...times].map((time) => new Date(time).getUTCDate());
    expect(days(generateBars(daily).time)).toEqual([5, 8, 9]);
    expect(days(generateBars({ ...daily, skipWeekends: false }).time)).toEqual([5, 6, 7]);
    expect(days(generateBars({ ...daily, startTimeMs: Date.UTC(2024, 0, 6) }).time)).toEqual([8, 9, 10]);
  });

  it('makes weekly bars, whatever day they open on', () => {
    const sunday = Date.UTC(2024, 0, 7);
    const { time } = generateBars({ ...options, bars: 2, timeframe: parseTimeframe('W1'), startTimeMs: sunday });
    expect([...time]).toEqual([sunday, Date.UTC(2024, 0, 14)]);
  });

  it('has a spread column when asked, of half to one and a half of the spread', () => {
    expect(generateBars(options).spreadPips).toBeNull();
    const spreads = generateBars({ ...options, spreadPips: 2 }).spreadPips as Float64Array;
    expect(spreads.every((spread) => spread >= 1 && spread <= 3)).toBe(true);
    expect(new Set(spreads).size).toBeGreaterThan(10);
  });

  it.each<[Partial<SeededBarsOptions>, string]>([
    [{ seed: -1 }, 'expected seed to be an integer of 0 to 2^32 - 1, came -1'],
    [{ bars: 1.5 }, 'expected bars to be an integer >= 0, came 1.5'],
    [{ startTimeMs: NaN }, 'expected startTimeMs to be an integer, came NaN'],
    [{ tickSize: 0 }, 'expected tickSize to be a number > 0, came 0'],
    [{ startPrice: -5 }, 'expected startPrice to be a number > 0, came -5'],
  ])('refuses %j', (change, message) => {
    expect(() => generateBars({ ...options, ...change })).toThrow(message);
  });
});
