const DAY_MS = 86_400_000;

/** A year of 252 days is that of a market closed at weekends: its Sunday bars are the start of Monday's session. */
const WEEKDAY_PERIODS_PER_YEAR = 252;

export interface ReturnSettings {
  /** `daily`: one return a UTC day that has a bar. `bar`: one a bar. */
  readonly returnsBasis: 'daily' | 'bar';
  /** Periods of that basis in a year. */
  readonly periodsPerYear: number;
  /** Annual, a fraction. */
  readonly riskFreeRate: number;
}

/** Opening times of bars, epoch ms UTC, ascending; a bar series is one. */
export interface BarTimes {
  readonly time: Float64Array;
}

/** Returns of equal periods, as fractions. */
export interface ReturnSample {
  readonly returns: Float64Array;
  readonly periodsPerYear: number;
  /** `(1 + rf)^(1/A) − 1`, a fraction a period. */
  readonly riskFreePerPeriod: number;
  /** Whether a period began with an equity of 0 or below: then its return means nothing. */
  readonly isRuined: boolean;
}

/**
 * Returns of an equity curve whose element 0 is the initial balance and whose element k is the equity at the close of bar
 * `tradeFrom + k − 1`. The initial balance is day 0, so the first day yields a return; a day without bars yields none. A bar belongs to the
 * UTC day of its open time; with 252 periods a year a Sunday's bars count to Monday.
 */
export function sampleReturns(
  equity: Float64Array,
  bars: BarTimes,
  tradeFrom: number,
  { returnsBasis, periodsPerYear, riskFreeRate }: ReturnSettings,
): ReturnSample {
  const ends =
    returnsBasis === 'bar'
      ? equity
      : dailyEquity(equity, bars.time, tradeFrom, periodsPerYear === WEEKDAY_PERIODS_PER_YEAR);
  const returns = new Float64Array(ends.length - 1);
  let isRuined = false;
  for (let k = 0; k < returns.length; k++) {
    returns[k] = ends[k + 1] / ends[k] - 1;
    if (ends[k] <= 0) isRuined = true;
  }
  return { returns, periodsPerYear, riskFreePerPeriod: riskFreePerPeriod(riskFreeRate, periodsPerYear), isRuined };
}

/** A rate a period that compounds to `annualRate` over a year; exactly 0 for 0. */
export function riskFreePerPeriod(annualRate: number, periodsPerYear: number): number {
  return Math.pow(1 + annualRate, 1 / periodsPerYear) - 1;
}

/** The initial balance, then the last equity of each day that has a bar. */
function dailyEquity(
  equity: Float64Array,
  time: Float64Array,
  tradeFrom: number,
  isSundayMonday: boolean,
): Float64Array {
  const bars = equity.length - 1;
  const firstDay = Math.floor(time[tradeFrom] / DAY_MS);
  const lastDay = Math.floor(time[tradeFrom + bars - 1] / DAY_MS);
  const daily = new Float64Array(Math.min(bars, lastDay - firstDay + 1) + 1);
  daily[0] = equity[0];
  let days = 0;
  let dayEndMs = -Infinity;
  for (let k = 0; k < bars; k++) {
    const timeMs = time[tradeFrom + k];
    if (timeMs >= dayEndMs) {
      days++;
      dayEndMs = endOfTradingDay(timeMs, isSundayMonday);
    }
    daily[days] = equity[k + 1];
  }
  return daily.subarray(0, days + 1);
}

function endOfTradingDay(timeMs: number, isSundayMonday: boolean): number {
  const day = Math.floor(timeMs / DAY_MS);
  return (isSundayMonday && isSunday(day) ? day + 2 : day + 1) * DAY_MS;
}

/** Day 0 of the epoch was a Thursday, so the Sundays are the days −4, 3, 10… */
function isSunday(epochDay: number): boolean {
  return (epochDay + 4) % 7 === 0;
}
