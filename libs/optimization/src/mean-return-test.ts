import { NOISE_DEVIATION, type MetricValue, type ReturnSample } from '@barmill/metrics';
import { oneSampleT, studentTUpperTail } from '@barmill/statistics';

/**
 * The p-value of a one-sided t-test of the mean return a period against 0: how likely returns that bring nothing on average look like these, or better. Missing
 * for a ruined account, below two returns, and for returns that are all alike.
 */
export function meanReturnPValue({ returns, isRuined }: ReturnSample): MetricValue {
  if (isRuined) return { value: null, reason: 'ruined' };
  if (returns.length < 2) return { value: null, reason: 'too_few_returns' };
  const test = oneSampleT(returns, NOISE_DEVIATION);
  return test === null ? { value: null, reason: 'zero_variance' } : { value: test.upperTail };
}

/** What is known of a trial whose returns are not: its figures of the year, and how many returns it has. */
export interface MeasuredReturns {
  /** Annual; null: it has none, and so no p-value. */
  readonly sharpe: number | null;
  /** Annual, in percent; read only where the risk-free rate is not 0. */
  readonly volatilityPct: number | null;
  readonly returns: number;
  readonly periodsPerYear: number;
  readonly riskFreePerPeriod: number;
}

/**
 * The p-value of the same test from the Sharpe ratio: t = √n·(SR/√A + rf/s1), which is mean·√n/s1. It differs from the one of the returns themselves by
 * rounding alone.
 */
export function meanReturnPValueOf(measured: MeasuredReturns): number | null {
  const { sharpe, volatilityPct, returns, periodsPerYear, riskFreePerPeriod } = measured;
  if (sharpe === null || returns < 2) return null;
  const perYear = Math.sqrt(periodsPerYear);
  if (riskFreePerPeriod === 0) return studentTUpperTail((sharpe / perYear) * Math.sqrt(returns), returns - 1);
  if (volatilityPct === null || volatilityPct === 0) return null;
  const deviation = volatilityPct / 100 / perYear;
  const t = (sharpe / perYear + riskFreePerPeriod / deviation) * Math.sqrt(returns);
  return studentTUpperTail(t, returns - 1);
}
