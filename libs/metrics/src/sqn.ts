import { mean, sampleStandardDeviation } from '@barmill/statistics';
import { missing, present, type Figure } from './figure';

/** Deviations below this share of the largest profit are rounding noise of trades that are all alike. */
const NOISE_SHARE = 1e-12;

export const sqn: Figure<'sqn'> = {
  id: 'sqn',
  title: 'System quality number',
  unit: 'ratio',
  better: 'higher',
  formula: '√n·mean(pnl)/s1(pnl), s1 = sample standard deviation; null if n < 2 or all pnl are alike',
  source: 'Tharp, The Definitive Guide to Position Sizing Strategies, 2008; here on money, not on R',
  nullCases: ['no_trades', 'too_few_trades', 'zero_variance'],
  measure: ({ positions }) => {
    const profits = positions.map(({ profit }) => profit);
    const average = mean(profits);
    const deviation = sampleStandardDeviation(profits);
    if (average === null) return missing('no_trades');
    if (deviation === null) return missing('too_few_trades');
    const largest = profits.reduce((most, profit) => Math.max(most, Math.abs(profit)), 0);
    if (deviation <= NOISE_SHARE * largest) return missing('zero_variance');
    return present((Math.sqrt(profits.length) * average) / deviation);
  },
};
