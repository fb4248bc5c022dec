import { missing, present, type Figure } from './figure';

export const expectancy: Figure<'expectancy'> = {
  id: 'expectancy',
  title: 'Expectancy',
  unit: 'money',
  better: 'higher',
  formula: 'mean(pnl) over all trades, net of all costs',
  source: 'Tharp, Trade Your Way to Financial Freedom, 1998',
  nullCases: ['no_trades'],
  measure: ({ trades }) => (trades.total === 0 ? missing('no_trades') : present(trades.net / trades.total)),
};
