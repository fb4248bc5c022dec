import { sampleDeviationOfSums } from '@barmill/statistics';
import { present, type Figure } from './figure';
import { unmeasurable } from './return-sums';

export const volatilityPct: Figure<'volatility_pct'> = {
  id: 'volatility_pct',
  title: 'Annual volatility',
  unit: 'pct',
  better: 'lower',
  formula: '100·s1(r)·√A, s1 = sample standard deviation; null if n < 2',
  source: 'Bacon, Practical Portfolio Performance Measurement and Attribution, 2008',
  nullCases: ['ruined', 'too_few_returns'],
  measure: ({ returnSums }) => {
    const { count, sum, squares, periodsPerYear } = returnSums;
    const none = unmeasurable(returnSums, 2);
    if (none !== null) return none;
    return present(100 * sampleDeviationOfSums(count, sum, squares) * Math.sqrt(periodsPerYear));
  },
};

/** The downside is a loss: a return below 0, over all n. (That of the Sortino ratio is a shortfall below the risk-free rate.) */
export const downsideVolatilityPct: Figure<'downside_volatility_pct'> = {
  id: 'downside_volatility_pct',
  title: 'Annual downside volatility',
  unit: 'pct',
  better: 'lower',
  formula: '100·√mean(min(0, r)²)·√A',
  source: 'Sortino & Price, Performance Measurement in a Downside Risk Framework, Journal of Investing 3(3), 1994',
  nullCases: ['ruined', 'too_few_returns'],
  measure: ({ returnSums }) => {
    const { count, lossSquares, periodsPerYear } = returnSums;
    const none = unmeasurable(returnSums, 1);
    if (none !== null) return none;
    return present(100 * Math.sqrt(lossSquares / count) * Math.sqrt(periodsPerYear));
  },
};
