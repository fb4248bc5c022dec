import type { BarSeries } from '@barmill/market-data';
import { lastClosed, openOf, resample } from './context-bars';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Half-hour bars at these minutes; bar i is 10i open, 10i + 3 high, 10i − 3 low, 10i + 1 close, volume i, spread i. */
const bars = (minutes: number[]): BarSeries => {
  const column = (add: number) => Float64Array.from(minutes, (_, i) => 10 * i + add);
  const index = Float64Array.from(minutes, (_, i) => i);
  return {
    length: minutes.length,
    time: Float64Array.from(minutes, (minute) => minute * minuteMs),
    open: column(0),
    high: column(3),
    low: column(-3),
    close: column(1),
    volume: index,
    spreadPips: index,
  };
};

describe('bars of a longer timeframe', () => {
  // Two full hours, one of which only the second half is there, a gap, and one that is still forming.
  const halfHours = bars([0, 30, 60, 90, 150, 300]);

  it('take the first open, the extremes, the last close and spread, and the sum of the volumes', () => {
    const hours = resample(halfHours, hourMs);
    expect([...hours.time].map((time) => time / hourMs)).toEqual([0, 1, 2, 5]);
    expect([...hours.open]).toEqual([0, 20, 40, 50]);
    expect([...hours.high]).toEqual([13, 33, 43, 53]);
    expect([...hours.low]).toEqual([-3, 17, 37, 47]);
    expect([...hours.close]).toEqual([11, 31, 41, 51]);
    expect([...(hours.volume ?? [])]).toEqual([1, 5, 4, 5]);
    expect([...(hours.spreadPips ?? [])]).toEqual([1, 3, 4, 5]);
  });

  it('are seen from the bar that closes with them, or the next one after a gap', () => {
    const visible = lastClosed(halfHours, 30 * minuteMs, resample(halfHours, hourMs), hourMs);
    // The bar of minute 150 closes at 180 with hour 2; that of 300 closes in the middle of hour 5, which nobody sees.
    expect([...visible]).toEqual([-1, 0, 0, 1, 2, 2]);
  });

  it('begin at midnight and, a week, on Monday', () => {
    const wednesday = Date.UTC(2024, 5, 12, 15);
    expect(openOf(wednesday, dayMs)).toBe(Date.UTC(2024, 5, 12));
    expect(openOf(wednesday, 7 * dayMs)).toBe(Date.UTC(2024, 5, 10));
    expect(openOf(wednesday, 4 * hourMs)).toBe(Date.UTC(2024, 5, 12, 12));
  });

  it('are refused where bars follow each other faster than they should last', () => {
    expect(() => lastClosed(halfHours, hourMs, resample(halfHours, 4 * hourMs), 4 * hourMs)).toThrow(
      'bar 1 opens 1800000 ms after the one before it, expected bars of 3600000 ms',
    );
  });
});
