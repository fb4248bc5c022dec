import { sampleDeviationOfSums } from '@barmill/statistics';
import { missing, present, type Figure } from './figure';
import type { MetricValue } from './metric';
import { unmeasurable, type ReturnSums } from './return-sums';

/** Deviations below this are rounding noise of returns that are all alike. */
export const NOISE_DEVIATION = 1e-12;

export const sharpeRatio: Figure<'sharpe_ratio'> = {
  id: 'sharpe_ratio',
  title: 'Sharpe ratio',
  unit: 'ratio',
  better: 'higher',
  formula: 'mean(r − rf_d)/s1(r)·√A, s1 = sample standard deviation; null if n < 2 or s1 < 1e-12',
  source: 'Sharpe, The Sharpe Ratio, Journal of Portfolio Management 21(1), 1994',
  nullCases: ['ruined', 'too_few_returns', 'zero_variance'],
  measure: ({ returnSums }) => sharpeOf(returnSums),
};

/** Annualized Sharpe ratio of returns of equal periods. */
export function sharpeOf(sums: ReturnSums): MetricValue {
  const { count, sum, squares, periodsPerYear, riskFreePerPeriod } = sums;
  const none = unmeasurable(sums, 2);
  if (none !== null) return none;
  const deviation = sampleDeviationOfSums(count, sum, squares);
  if (deviation < NOISE_DEVIATION) return missing('zero_variance');
  return present(((sum / count - riskFreePerPeriod) / deviation) * Math.sqrt(periodsPerYear));
}
