import { missing, present, type Figure } from './figure';
import { payoffOf } from './payoff-ratio';

export const kellyCriterion: Figure<'kelly_criterion'> = {
  id: 'kelly_criterion',
  title: 'Kelly criterion',
  unit: 'ratio',
  better: 'higher',
  formula: 'W − (1 − W)/(avg_win/|avg_loss|), W = win rate; null without both sides',
  source: 'Kelly, A New Interpretation of Information Rate, Bell System Technical Journal 35(4), 1956',
  nullCases: ['no_trades', 'no_winning_trades', 'no_losing_trades'],
  measure: ({ trades }) => {
    if (trades.total === 0) return missing('no_trades');
    if (trades.winning === 0) return missing('no_winning_trades');
    if (trades.losing === 0) return missing('no_losing_trades');
    const winRate = trades.winning / trades.total;
    return present(winRate - (1 - winRate) / payoffOf(trades));
  },
};
