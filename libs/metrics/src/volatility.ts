import { sampleStandardDeviation } from '@barmill/statistics';
import { missing, present, type Figure } from './figure';
import { downsideDeviation } from './sortino-ratio';

export const volatilityPct: Figure<'volatility_pct'> = {
  id: 'volatility_pct',
  title: 'Annual volatility',
  unit: 'pct',
  better: 'lower',
  formula: '100·s1(r)·√A, s1 = sample standard deviation; null if n < 2',
  source: 'Bacon, Practical Portfolio Performance Measurement and Attribution, 2008',
  nullCases: ['ruined', 'too_few_returns'],
  measure: ({ returns: { returns, periodsPerYear, isRuined } }) => {
    if (isRuined) return missing('ruined');
    const deviation = sampleStandardDeviation(returns);
    return deviation === null ? missing('too_few_returns') : present(100 * deviation * Math.sqrt(periodsPerYear));
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
  measure: ({ returns: { returns, periodsPerYear, isRuined } }) => {
    if (isRuined) return missing('ruined');
    if (returns.length === 0) return missing('too_few_returns');
    return present(100 * downsideDeviation(returns, 0) * Math.sqrt(periodsPerYear));
  },
};
