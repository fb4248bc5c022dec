import { missing, present, type Figure } from './figure';

export const largestWin: Figure<'largest_win'> = {
  id: 'largest_win',
  title: 'Largest win',
  unit: 'money',
  better: 'higher',
  formula: 'max(pnl) over winning trades',
  source: 'Common usage',
  nullCases: ['no_trades', 'no_winning_trades'],
  measure: ({ trades }) => {
    if (trades.total === 0) return missing('no_trades');
    if (trades.winning === 0) return missing('no_winning_trades');
    return present(trades.largestWin);
  },
};

export const largestLoss: Figure<'largest_loss'> = {
  id: 'largest_loss',
  title: 'Largest loss',
  unit: 'money',
  better: 'higher',
  formula: 'min(pnl) over losing trades, negative',
  source: 'Common usage',
  nullCases: ['no_trades', 'no_losing_trades'],
  measure: ({ trades }) => {
    if (trades.total === 0) return missing('no_trades');
    if (trades.losing === 0) return missing('no_losing_trades');
    return present(trades.largestLoss);
  },
};
