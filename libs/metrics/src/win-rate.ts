import { missing, present, type Figure } from './figure';

export const winRate: Figure<'win_rate'> = {
  id: 'win_rate',
  title: 'Win rate',
  unit: 'ratio',
  better: 'higher',
  formula: 'winning trades / n, 0..1; a draw counts in n',
  source: 'Common usage',
  nullCases: ['no_trades'],
  measure: ({ trades }) => (trades.total === 0 ? missing('no_trades') : present(trades.winning / trades.total)),
};
