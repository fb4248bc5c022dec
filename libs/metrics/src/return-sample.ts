import { tradingDays, type BarTimes, type TradingDays } from './trading-days';

export interface ReturnSettings {
  /** `daily`: one return a UTC day that has a bar. `bar`: one a bar. */
  readonly returnsBasis: 'daily' | 'bar';
  /** Periods of that basis in a year. */
  readonly periodsPerYear: number;
  /** Annual, a fraction. */
  readonly riskFreeRate: number;
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
 * `tradeFrom + k − 1`. The initial balance is day 0, so the first day yields a return; a day without bars yields none.
 *
 * @param days those of the same bars, where they are known already
 */
export function sampleReturns(
  equity: Float64Array,
  bars: BarTimes,
  tradeFrom: number,
  settings: ReturnSettings,
  days?: TradingDays,
): ReturnSample {
  const { returnsBasis, periodsPerYear, riskFreeRate } = settings;
  const ends =
    returnsBasis === 'bar'
      ? equity
      : dailyLevels(equity, days ?? tradingDays(bars, tradeFrom, equity.length - 1, periodsPerYear));
  return {
    returns: returnsOf(ends),
    periodsPerYear,
    riskFreePerPeriod: riskFreePerPeriod(riskFreeRate, periodsPerYear),
    isRuined: ends.subarray(0, -1).some((value) => value <= 0),
  };
}

/** Of levels whose element 0 is the start and whose element k is that of bar k − 1 of the run: the start, then the last of each day. */
export function dailyLevels(levels: Float64Array, { lastBar }: TradingDays): Float64Array {
  const daily = new Float64Array(lastBar.length + 1);
  daily[0] = levels[0];
  for (let k = 0; k < lastBar.length; k++) daily[k + 1] = levels[lastBar[k] + 1];
  return daily;
}

/** `x[k + 1]/x[k] − 1`, fractions. */
export function returnsOf(levels: Float64Array): Float64Array {
  const returns = new Float64Array(levels.length - 1);
  for (let k = 0; k < returns.length; k++) returns[k] = levels[k + 1] / levels[k] - 1;
  return returns;
}

/** A rate a period that compounds to `annualRate` over a year; exactly 0 for 0. */
export function riskFreePerPeriod(annualRate: number, periodsPerYear: number): number {
  return Math.pow(1 + annualRate, 1 / periodsPerYear) - 1;
}
