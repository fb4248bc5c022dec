import { missing, present, type Figure } from './figure';

export const profitFactor: Figure<'profit_factor'> = {
  id: 'profit_factor',
  title: 'Profit factor',
  unit: 'ratio',
  better: 'higher',
  formula: 'gross_profit/|gross_loss|',
  source: 'Schwager, Schwager on Futures: Technical Analysis, 1996',
  nullCases: ['no_trades', 'no_losing_trades'],
  measure: ({ trades }) => {
    if (trades.total === 0) return missing('no_trades');
    if (trades.losing === 0) return missing('no_losing_trades');
    return present(trades.grossProfit / -trades.grossLoss);
  },
};
