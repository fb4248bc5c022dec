import { missing, present, type Figure } from './figure';

export const avgWin: Figure<'avg_win'> = {
  id: 'avg_win',
  title: 'Average win',
  unit: 'money',
  better: 'higher',
  formula: 'gross_profit / winning trades',
  source: 'Common usage',
  nullCases: ['no_trades', 'no_winning_trades'],
  measure: ({ trades }) => {
    if (trades.total === 0) return missing('no_trades');
    if (trades.winning === 0) return missing('no_winning_trades');
    return present(trades.grossProfit / trades.winning);
  },
};

export const avgLoss: Figure<'avg_loss'> = {
  id: 'avg_loss',
  title: 'Average loss',
  unit: 'money',
  better: 'higher',
  formula: 'gross_loss / losing trades, negative',
  source: 'Common usage',
  nullCases: ['no_trades', 'no_losing_trades'],
  measure: ({ trades }) => {
    if (trades.total === 0) return missing('no_trades');
    if (trades.losing === 0) return missing('no_losing_trades');
    return present(trades.grossLoss / trades.losing);
  },
};
