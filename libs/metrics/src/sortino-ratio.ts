import { missing, present, type Figure } from './figure';
import type { MetricValue } from './metric';
import { unmeasurable, type ReturnSums } from './return-sums';
import { NOISE_DEVIATION } from './sharpe-ratio';

export const sortinoRatio: Figure<'sortino_ratio'> = {
  id: 'sortino_ratio',
  title: 'Sortino ratio',
  unit: 'ratio',
  better: 'higher',
  formula: 'mean(r − rf_d)·A / (√mean(min(0, r − rf_d)²)·√A); null without a downside (deviation < 1e-12)',
  source: 'Sortino & Price, Performance Measurement in a Downside Risk Framework, Journal of Investing 3(3), 1994',
  nullCases: ['ruined', 'too_few_returns', 'no_downside'],
  measure: ({ returnSums }) => sortinoOf(returnSums),
};

/** Annualized Sortino ratio of returns of equal periods; the downside is a shortfall below the risk-free rate, over all n. */
export function sortinoOf(sums: ReturnSums): MetricValue {
  const { count, sum, shortfallSquares, periodsPerYear, riskFreePerPeriod } = sums;
  const none = unmeasurable(sums, 1);
  if (none !== null) return none;
  const downside = Math.sqrt(shortfallSquares / count);
  if (downside < NOISE_DEVIATION) return missing('no_downside');
  return present(((sum / count - riskFreePerPeriod) * periodsPerYear) / (downside * Math.sqrt(periodsPerYear)));
}
