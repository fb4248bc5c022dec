import * as fc from 'fast-check';
import { findLongestDrawdown } from './drawdown-duration';
import { measure } from './measure';
import { barsOf, DAY_MS, resultOf, START_MS } from './testing/sample-run';

const daily = (...levels: number[]) =>
  findLongestDrawdown(
    levels,
    levels.map((_, day) => day),
  );

describe('the longest drawdown', () => {
  it.each([
    [2, [100, 90, 100]],
    [3, [100, 90, 95, 100]],
    [4, [100, 90, 95, 90, 100]],
    [3, [50, 100, 98, 99, 100]],
  ])('is of %d days, recovered, on the published equity %j', (days, levels) => {
    expect(daily(...levels)).toEqual({ days, isRecovered: true });
  });

  it('is none on equity that never falls', () => {
    expect([daily(100, 100, 100), daily(1, 2, 3), daily(5)]).toEqual([null, null, null]);
  });

  it('runs to the last day where the peak is not reached again', () => {
    expect(daily(100, 90, 80)).toEqual({ days: 2, isRecovered: false });
    expect(daily(100, 90, 100, 90, 90, 99)).toEqual({ days: 3, isRecovered: false });
  });

  it('starts on the last day at the peak and is over at the peak, not beyond it', () => {
    expect(daily(100, 100, 100, 90, 100, 120)).toEqual({ days: 2, isRecovered: true });
  });

  it('is the earlier of two that are of one length', () => {
    expect(daily(100, 90, 100, 90, 80)).toEqual({ days: 2, isRecovered: true });
  });

  it('counts calendar days, those without bars too', () => {
    expect(findLongestDrawdown([100, 90, 100], [10, 11, 14])).toEqual({ days: 4, isRecovered: true });
  });

  it('is never longer than the run, and over only where the peak came back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (levels) => {
        const longest = daily(...levels);
        const falls = levels.some((level, k) => k > 0 && level < levels[k - 1]);
        expect(longest !== null).toBe(falls);
        if (longest === null) return;
        expect(longest.days).toBeLessThan(levels.length);
        if (!longest.isRecovered) expect(levels.at(-1)).toBeLessThan(Math.max(...levels));
      }),
    );
  });
});

describe('max_drawdown_duration_days and max_drawdown_recovered', () => {
  const of = (result: Parameters<typeof measure>[0], bars: Parameters<typeof measure>[1], periodsPerYear = 252) => {
    const figures = measure(result, bars, { returnsBasis: 'bar', periodsPerYear, riskFreeRate: 0 }, 'core');
    return [figures.max_drawdown_duration_days, figures.max_drawdown_recovered];
  };

  it('let the initial balance stand on the day before the first', () => {
    expect(of(resultOf([100, 90, 100]), barsOf(2))).toEqual([{ value: 2 }, { value: 1 }]);
    expect(of(resultOf([100, 90]), barsOf(1))).toEqual([{ value: 1 }, { value: 0 }]);
  });

  it('are of daily equity on any basis: what recovers within a day was no drawdown', () => {
    const hours = { ...barsOf(3), time: Float64Array.of(0, 1, 2).map((hour) => START_MS + hour * 3_600_000) };
    expect(of(resultOf([100, 90, 95, 100]), hours)).toEqual([{ value: 0 }, { value: null, reason: 'no_drawdown' }]);
  });

  it('count a Sunday to Monday with 252 periods a year', () => {
    // Friday 100, Sunday 90, Monday 100.
    const time = Float64Array.of(4, 6, 7).map((day) => START_MS + day * DAY_MS);
    const bars = { ...barsOf(3), time };
    expect(of(resultOf([100, 100, 90, 100]), bars)[0]).toEqual({ value: 0 });
    expect(of(resultOf([100, 100, 90, 100]), bars, 365)[0]).toEqual({ value: 3 });
  });
});
