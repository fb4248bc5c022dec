import { missing, present, type Figure } from './figure';
import type { TradeTally } from './trade-tally';

export const payoffRatio: Figure<'payoff_ratio'> = {
  id: 'payoff_ratio',
  title: 'Payoff ratio',
  unit: 'ratio',
  better: 'higher',
  formula: 'avg_win/|avg_loss|; null without both sides',
  source: 'Common usage',
  nullCases: ['no_trades', 'no_winning_trades', 'no_losing_trades'],
  measure: ({ trades }) => {
    if (trades.total === 0) return missing('no_trades');
    if (trades.winning === 0) return missing('no_winning_trades');
    if (trades.losing === 0) return missing('no_losing_trades');
    return present(payoffOf(trades));
  },
};

/** Of trades that have both winners and losers. */
export function payoffOf({ grossProfit, winning, grossLoss, losing }: TradeTally): number {
  return grossProfit / winning / (-grossLoss / losing);
}
