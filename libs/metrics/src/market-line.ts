import { mean, sampleCovariance, sampleStandardDeviation } from '@barmill/statistics';
import { missing, present, type Figure, type RunSample } from './figure';
import type { MetricValue } from './metric';
import { NOISE_DEVIATION } from './sharpe-ratio';

const source = 'Jensen, The Performance of Mutual Funds in the Period 1945–1964, Journal of Finance 23(2), 1968';
const nullCases = ['ruined', 'too_few_returns', 'zero_variance'] as const;

/** The market is the instrument itself, bought at the open of the first tradable bar and held. */
export const beta: Figure<'beta'> = {
  id: 'beta',
  title: 'Beta',
  unit: 'ratio',
  better: 'neutral',
  formula:
    's1-covariance of r and b / s1(b)², b = returns of buying the instrument at the open of the first tradable bar and holding it, in the same periods; null if n < 2 or s1(b) < 1e-12',
  source,
  nullCases,
  measure: (sample) => betaOf(sample),
};

export const alpha: Figure<'alpha'> = {
  id: 'alpha',
  title: 'Alpha',
  unit: 'ratio',
  better: 'higher',
  formula: '(mean(r) − rf_d − beta·(mean(b) − rf_d))·A, an annual fraction; b as for beta',
  source,
  nullCases,
  measure: (sample) => {
    const slope = betaOf(sample);
    if (slope.value === null) return slope;
    const { returns, riskFreePerPeriod, periodsPerYear } = sample.returns;
    const excess = (mean(returns) as number) - riskFreePerPeriod;
    const market = (mean(sample.marketReturns) as number) - riskFreePerPeriod;
    return present((excess - slope.value * market) * periodsPerYear);
  },
};

function betaOf({ returns: { returns, isRuined }, marketReturns }: RunSample): MetricValue {
  if (isRuined) return missing('ruined');
  const covariance = sampleCovariance(returns, marketReturns);
  const deviation = sampleStandardDeviation(marketReturns);
  if (covariance === null || deviation === null) return missing('too_few_returns');
  if (deviation < NOISE_DEVIATION) return missing('zero_variance');
  return present(covariance / (deviation * deviation));
}
