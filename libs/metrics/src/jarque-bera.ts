import { chiSquareUpperTail2, type SampleShape } from '@barmill/statistics';
import { missing, present, type Figure } from './figure';

const source = 'Jarque & Bera, Efficient tests for normality, Economics Letters 6(3), 1980';
const nullCases = ['ruined', 'too_few_returns', 'zero_variance'] as const;

export const jarqueBera: Figure<'jarque_bera'> = {
  id: 'jarque_bera',
  title: 'Jarque–Bera statistic',
  unit: 'ratio',
  better: 'neutral',
  formula:
    'n/6·(γ3² + (γ4 − 3)²/4) of r, biased moments, γ4 = Pearson kurtosis; 0 for the shape of the normal distribution',
  source,
  nullCases,
  measure: ({ shape, returns }) =>
    shape.moments === null ? missing(shape.reason) : present(statistic(shape.moments, returns.returns.length)),
};

export const jarqueBeraPValue: Figure<'jarque_bera_p_value'> = {
  id: 'jarque_bera_p_value',
  title: 'p-value of Jarque–Bera',
  unit: 'ratio',
  better: 'lower',
  formula: 'P(χ² with 2 degrees of freedom > jarque_bera) = e^(−jarque_bera/2)',
  source,
  nullCases,
  measure: ({ shape, returns }) =>
    shape.moments === null
      ? missing(shape.reason)
      : present(chiSquareUpperTail2(statistic(shape.moments, returns.returns.length))),
};

function statistic({ skewness, kurtosis }: SampleShape, n: number): number {
  const excess = kurtosis - 3;
  return (n / 6) * (skewness * skewness + (excess * excess) / 4);
}
