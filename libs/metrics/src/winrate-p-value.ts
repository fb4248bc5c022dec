import { binomialUpperTail } from '@barmill/statistics';
import { missing, present, type Figure } from './figure';

export const winratePValue: Figure<'winrate_p_value'> = {
  id: 'winrate_p_value',
  title: 'p-value of the win rate',
  unit: 'ratio',
  better: 'lower',
  formula: '1 − BinomialCDF(wins − 1; n, 0.5): how often a fair coin has as many wins or more; a draw counts in n',
  source: 'One-sided binomial (sign) test; Conover, Practical Nonparametric Statistics, 1999',
  nullCases: ['no_trades'],
  measure: ({ trades }) =>
    trades.total === 0 ? missing('no_trades') : present(binomialUpperTail(trades.winning, trades.total, 0.5)),
};
