import { normalCdf } from '@barmill/statistics';
import { missing, present, type Figure, type RunSample } from './figure';
import type { MetricValue } from './metric';
import { sharpeOf } from './sharpe-ratio';

/** Below this the deviation of the Sharpe ratio is the rounding noise of an exact 0. */
const NOISE_VARIANCE = 1e-12;

export const psr: Figure<'psr'> = {
  id: 'psr',
  title: 'Probabilistic Sharpe ratio',
  unit: 'ratio',
  better: 'higher',
  formula:
    'Φ(SR·√(n − 1)/√(1 − γ3·SR + (γ4 − 1)/4·SR²)), SR = sharpe_ratio/√A, γ4 = Pearson kurtosis: probability that the true Sharpe ratio is above 0',
  source: 'Bailey & López de Prado, The Sharpe Ratio Efficient Frontier, Journal of Risk 15(2), 2012',
  nullCases: ['ruined', 'too_few_returns', 'zero_variance'],
  measure: (sample) => psrOf(sample),
};

function psrOf({ returnSums, shape }: Pick<RunSample, 'returnSums' | 'shape'>): MetricValue {
  const annual = sharpeOf(returnSums);
  if (annual.value === null) return annual;
  if (shape.moments === null) return missing(shape.reason);
  const ratio = annual.value / Math.sqrt(returnSums.periodsPerYear);
  const probability = probabilisticSharpe({ ...shape.moments, ratio, count: returnSums.count }, 0);
  return probability === null ? missing('zero_variance') : present(probability);
}

/** A Sharpe ratio per period, and the returns that it is of. */
export interface ShapedSharpe {
  readonly ratio: number;
  /** Returns, at least 2. */
  readonly count: number;
  /** γ3, of biased moments. */
  readonly skewness: number;
  /** γ4, Pearson's: 3 for the normal distribution. */
  readonly kurtosis: number;
}

/**
 * Φ((SR − benchmark)·√(n − 1)/√(1 − γ3·SR + (γ4 − 1)/4·SR²)): the probability that the true ratio is above `benchmark`, which is per period as well. Null
 * where the ratio has no deviation: returns in two values alone with SR = 2/γ3.
 * Source: Bailey & López de Prado, The Sharpe Ratio Efficient Frontier, Journal of Risk 15(2), 2012.
 */
export function probabilisticSharpe(
  { ratio, count, skewness, kurtosis }: ShapedSharpe,
  benchmark: number,
): number | null {
  const variance = 1 - skewness * ratio + ((kurtosis - 1) / 4) * ratio * ratio;
  if (variance < NOISE_VARIANCE) return null;
  return normalCdf(((ratio - benchmark) * Math.sqrt(count - 1)) / Math.sqrt(variance));
}
