import { mean } from '@barmill/statistics';
import { missing, present, type Figure } from './figure';
import type { MetricValue } from './metric';
import type { ReturnSample } from './return-sample';
import { NOISE_DEVIATION } from './sharpe-ratio';

export const sortinoRatio: Figure<'sortino_ratio'> = {
  id: 'sortino_ratio',
  title: 'Sortino ratio',
  unit: 'ratio',
  better: 'higher',
  formula: 'mean(r − rf_d)·A / (√mean(min(0, r − rf_d)²)·√A); null without a downside (deviation < 1e-12)',
  source: 'Sortino & Price, Performance Measurement in a Downside Risk Framework, Journal of Investing 3(3), 1994',
  nullCases: ['ruined', 'too_few_returns', 'no_downside'],
  measure: ({ returns }) => sortinoOf(returns),
};

/** Annualized Sortino ratio of returns of equal periods; the downside is a shortfall below the risk-free rate, over all n. */
export function sortinoOf({ returns, periodsPerYear, riskFreePerPeriod, isRuined }: ReturnSample): MetricValue {
  if (isRuined) return missing('ruined');
  const average = mean(returns);
  if (average === null) return missing('too_few_returns');
  const downside = downsideDeviation(returns, riskFreePerPeriod);
  if (downside < NOISE_DEVIATION) return missing('no_downside');
  return present(((average - riskFreePerPeriod) * periodsPerYear) / (downside * Math.sqrt(periodsPerYear)));
}

/** √mean(min(0, r − target)²) over all returns, gains included. */
export function downsideDeviation(returns: Float64Array, target: number): number {
  let sum = 0;
  for (let k = 0; k < returns.length; k++) {
    const shortfall = Math.min(0, returns[k] - target);
    sum += shortfall * shortfall;
  }
  return Math.sqrt(sum / returns.length);
}
