import { riskFreePerPeriod, sampleReturns } from './return-sample';

const HOUR_MS = 3_600_000;
const daily252 = { returnsBasis: 'daily', periodsPerYear: 252, riskFreeRate: 0 } as const;
const daily365 = { ...daily252, periodsPerYear: 365 };

/** Bars at these UTC times with the equity at their closes, after an initial balance of 100. */
const sample = (
  closes: readonly (readonly [string, number])[],
  settings: typeof daily365 | typeof daily252 = daily252,
) =>
  Array.from(
    sampleReturns(
      Float64Array.from([100, ...closes.map(([, equity]) => equity)]),
      { time: Float64Array.from(closes, ([time]) => Date.parse(`${time}Z`)) },
      0,
      settings,
    ).returns,
  );

describe('daily returns', () => {
  it('take the last equity of each UTC day, from the initial balance on', () => {
    // 2024-01-02 is a Tuesday.
    expect(
      sample([
        ['2024-01-02T00:00', 300],
        ['2024-01-02T23:00', 200],
        ['2024-01-03T00:00', 100],
        ['2024-01-03T12:00', 150],
      ]),
    ).toEqual([1, -0.25]);
  });

  it('make no return of a day without bars', () => {
    expect(
      sample([
        ['2024-01-02T12:00', 150],
        ['2024-01-05T12:00', 300],
      ]),
    ).toEqual([0.5, 1]);
  });

  it('count a Sunday to Monday with 252 periods a year', () => {
    // Friday, Sunday evening, Monday, Tuesday.
    const week = [
      ['2024-01-05T12:00', 200],
      ['2024-01-07T22:00', 50],
      ['2024-01-08T12:00', 100],
      ['2024-01-09T12:00', 200],
    ] as const;
    expect(sample(week)).toEqual([1, -0.5, 1]);
    expect(sample(week, daily365)).toEqual([1, -0.75, 1, 1]);
  });

  it('end with a Sunday where no Monday follows', () => {
    expect(
      sample([
        ['2024-01-05T12:00', 200],
        ['2024-01-07T22:00', 100],
      ]),
    ).toEqual([1, -0.5]);
  });

  it('keep a Saturday as its own day', () => {
    expect(
      sample([
        ['2024-01-06T12:00', 200],
        ['2024-01-07T12:00', 100],
      ]),
    ).toEqual([1, -0.5]);
  });

  it('know the Sundays before 1970', () => {
    // 1969-12-28 was a Sunday.
    expect(
      sample([
        ['1969-12-28T12:00', 50],
        ['1969-12-29T12:00', 200],
      ]),
    ).toEqual([1]);
  });

  it('read the times from the first tradable bar on', () => {
    const time = Float64Array.from(['01T00', '02T00', '02T12'], (hour) => Date.parse(`2024-01-${hour}:00Z`));
    const { returns } = sampleReturns(Float64Array.of(100, 200, 150), { time }, 1, daily252);
    expect(Array.from(returns)).toEqual([0.5]);
  });
});

describe('returns of bars', () => {
  it('take every bar', () => {
    const time = Float64Array.from({ length: 3 }, (_, k) => k * HOUR_MS);
    const settings = { ...daily252, returnsBasis: 'bar' as const };
    const { returns } = sampleReturns(Float64Array.of(100, 200, 100, 150), { time }, 0, settings);
    expect(Array.from(returns)).toEqual([1, -0.5, 0.5]);
  });
});

describe('a ruined account', () => {
  const isRuined = (...equity: number[]) => {
    const time = Float64Array.from({ length: equity.length - 1 }, (_, k) => k * 24 * HOUR_MS);
    return sampleReturns(Float64Array.from(equity), { time }, 0, daily365).isRuined;
  };

  it('has a period that began at 0 or below', () => {
    expect([isRuined(100, 0, 0), isRuined(100, -5, 10)]).toEqual([true, true]);
  });

  it('still has a return for the day of its ruin', () => {
    expect(isRuined(100, 50, -5)).toBe(false);
  });
});

describe('riskFreePerPeriod', () => {
  it('compounds to the annual rate', () => {
    expect((1 + riskFreePerPeriod(0.05, 252)) ** 252).toBeCloseTo(1.05, 12);
  });

  it('is exactly 0 for 0', () => {
    expect(riskFreePerPeriod(0, 252)).toBe(0);
  });
});
