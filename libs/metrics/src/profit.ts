import { present, type Figure } from './figure';

export const netProfit: Figure<'net_profit'> = {
  id: 'net_profit',
  title: 'Net profit',
  unit: 'money',
  better: 'higher',
  formula: 'Σ pnl over all trades, net of all costs',
  source: 'Common usage; the profit of a trade is the sum of its legs after commission',
  nullCases: [],
  measure: ({ trades }) => present(trades.net),
};

export const grossProfit: Figure<'gross_profit'> = {
  id: 'gross_profit',
  title: 'Gross profit',
  unit: 'money',
  better: 'higher',
  formula: 'Σ pnl over trades with pnl > 0, net of all costs',
  source: 'Common usage',
  nullCases: [],
  measure: ({ trades }) => present(trades.grossProfit),
};

export const grossLoss: Figure<'gross_loss'> = {
  id: 'gross_loss',
  title: 'Gross loss',
  unit: 'money',
  better: 'higher',
  formula: 'Σ pnl over trades with pnl < 0, net of all costs; 0 or negative',
  source: 'Common usage',
  nullCases: [],
  measure: ({ trades }) => present(trades.grossLoss),
};
