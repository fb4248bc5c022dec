import { sampleDeviationOfSums } from '@barmill/statistics';
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
  measure: ({ trades: { total, net, squares, largestWin, largestLoss } }) => {
    if (total === 0) return missing('no_trades');
    if (total === 1) return missing('too_few_trades');
    const deviation = sampleDeviationOfSums(total, net, squares);
    if (deviation <= NOISE_SHARE * Math.max(largestWin, -largestLoss)) return missing('zero_variance');
    return present((Math.sqrt(total) * (net / total)) / deviation);
  },
};
