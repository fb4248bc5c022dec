import { missing } from './figure';
import type { MetricValue } from './metric';
import type { ReturnSample } from './return-sample';

/**
 * What the figures of risk read of returns of equal periods (fractions): sums in the order of the periods, in plain doubles. A return of 0 adds nothing to
 * `sum`, `squares` and `lossSquares`, so that periods without a position can be left out.
 */
export interface ReturnSums {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
  /** `Σ min(0, r)²` */
  readonly lossSquares: number;
  /** `Σ min(0, r − rf)²` */
  readonly shortfallSquares: number;
  readonly periodsPerYear: number;
  /** `(1 + rf)^(1/A) − 1`, a fraction a period. */
  readonly riskFreePerPeriod: number;
  /** Whether a period began with an equity of 0 or below: then its return means nothing. */
  readonly isRuined: boolean;
}

export function sumReturns({ returns, periodsPerYear, riskFreePerPeriod, isRuined }: ReturnSample): ReturnSums {
  let sum = 0;
  let squares = 0;
  let lossSquares = 0;
  let shortfallSquares = 0;
  for (let k = 0; k < returns.length; k++) {
    const loss = Math.min(0, returns[k]);
    const shortfall = Math.min(0, returns[k] - riskFreePerPeriod);
    sum += returns[k];
    squares += returns[k] * returns[k];
    lossSquares += loss * loss;
    shortfallSquares += shortfall * shortfall;
  }
  const count = returns.length;
  return { count, sum, squares, lossSquares, shortfallSquares, periodsPerYear, riskFreePerPeriod, isRuined };
}

/** Why such returns have no figure that needs `least` of them; null: they have. */
export function unmeasurable({ count, isRuined }: ReturnSums, least: number): MetricValue | null {
  if (isRuined) return missing('ruined');
  return count < least ? missing('too_few_returns') : null;
}
