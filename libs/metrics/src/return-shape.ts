import { sampleShape, type SampleShape } from '@barmill/statistics';
import { missing, present, type Figure } from './figure';
import type { MissingReason } from './metric';
import type { ReturnSample } from './return-sample';
import { NOISE_DEVIATION } from './sharpe-ratio';

/** Moments of the returns, or why there are none. */
export type ReturnShape =
  | { readonly moments: SampleShape; readonly reason?: undefined }
  | { readonly moments: null; readonly reason: MissingReason };

const nullCases = ['ruined', 'too_few_returns', 'zero_variance'] as const;

export const skewness: Figure<'skewness'> = {
  id: 'skewness',
  title: 'Skewness of returns',
  unit: 'ratio',
  better: 'higher',
  formula: 'm3/m2^(3/2) of r, biased moments',
  source: 'Joanes & Gill, Comparing measures of sample skewness and kurtosis, The Statistician 47(1), 1998: g1',
  nullCases,
  measure: ({ shape }) => (shape.moments === null ? missing(shape.reason) : present(shape.moments.skewness)),
};

export const kurtosis: Figure<'kurtosis'> = {
  id: 'kurtosis',
  title: 'Excess kurtosis of returns',
  unit: 'ratio',
  better: 'neutral',
  formula: "m4/m2² − 3 of r (Fisher's: 0 for the normal distribution), biased moments",
  source: 'Joanes & Gill, Comparing measures of sample skewness and kurtosis, The Statistician 47(1), 1998: g2',
  nullCases,
  measure: ({ shape }) => (shape.moments === null ? missing(shape.reason) : present(shape.moments.kurtosis - 3)),
};

export function shapeOf({ returns, isRuined }: ReturnSample): ReturnShape {
  if (isRuined) return { moments: null, reason: 'ruined' };
  if (returns.length < 2) return { moments: null, reason: 'too_few_returns' };
  const moments = sampleShape(returns, NOISE_DEVIATION);
  return moments === null ? { moments, reason: 'zero_variance' } : { moments };
}
