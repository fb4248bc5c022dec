import { missing, present, type Figure } from './figure';

const source = 'Tharp, Trade Your Way to Financial Freedom, 1998';

export const expectancy: Figure<'expectancy'> = {
  id: 'expectancy',
  title: 'Expectancy',
  unit: 'money',
  better: 'higher',
  formula: 'mean(pnl) over all trades, net of all costs',
  source,
  nullCases: ['no_trades'],
  measure: ({ trades }) => (trades.total === 0 ? missing('no_trades') : present(trades.net / trades.total)),
};

export const expectancyPct: Figure<'expectancy_pct'> = {
  id: 'expectancy_pct',
  title: 'Expectancy in percent of equity',
  unit: 'pct',
  better: 'higher',
  formula: '100·mean(pnl/equity at the entry) over all trades',
  source,
  nullCases: ['no_trades', 'ruined'],
  measure: ({ trades: { total, returnPctSum, enteredRuined } }) => {
    if (enteredRuined) return missing('ruined');
    return total === 0 ? missing('no_trades') : present(returnPctSum / total);
  },
};

export const expectancyR: Figure<'expectancy_r'> = {
  id: 'expectancy_r',
  title: 'Expectancy in R',
  unit: 'r',
  better: 'higher',
  formula:
    'mean(pnl/initial risk) over the trades that had a stop-loss at their entry; the risk is that to the stop-loss',
  source,
  nullCases: ['no_trades', 'no_initial_risk'],
  measure: ({ trades: { total, risked, riskMultipleSum } }) => {
    if (total === 0) return missing('no_trades');
    return risked === 0 ? missing('no_initial_risk') : present(riskMultipleSum / risked);
  },
};
