import { annualGrowth } from './annual-return';
import { missing, present, type Figure } from './figure';

export const calmarRatio: Figure<'calmar_ratio'> = {
  id: 'calmar_ratio',
  title: 'Calmar ratio',
  unit: 'ratio',
  better: 'higher',
  formula: 'CAGR / maximum drawdown, both as fractions; null without a drawdown',
  source: 'Young, Calmar Ratio: A Smoother Tool, Futures, October 1991; here over the whole run',
  nullCases: ['ruined', 'no_drawdown', 'overflow'],
  measure: (sample) => {
    const growth = annualGrowth(sample);
    if (growth.value === null) return growth;
    const { maxDrawdown } = sample.path;
    return maxDrawdown === 0 ? missing('no_drawdown') : present(growth.value / maxDrawdown);
  },
};

export const recoveryFactor: Figure<'recovery_factor'> = {
  id: 'recovery_factor',
  title: 'Recovery factor',
  unit: 'ratio',
  better: 'higher',
  formula: 'net_profit / max_drawdown_abs; null without a drawdown',
  source: 'MetaTrader 5, Testing Report: net profit / maximal drawdown in money',
  nullCases: ['no_drawdown'],
  measure: ({ path, trades }) =>
    path.maxDrawdownAbs === 0 ? missing('no_drawdown') : present(trades.net / path.maxDrawdownAbs),
};

export const returnDdRatio: Figure<'return_dd_ratio'> = {
  id: 'return_dd_ratio',
  title: 'Return / drawdown',
  unit: 'ratio',
  better: 'higher',
  formula: 'total_return_pct / max_drawdown_pct; null without a drawdown',
  source: 'StrategyQuant, Ret/DD ratio; also known as return over maximum drawdown (RoMaD)',
  nullCases: ['no_drawdown'],
  measure: ({ path }) =>
    path.maxDrawdown === 0
      ? missing('no_drawdown')
      : present((100 * (path.final / path.initial - 1)) / (100 * path.maxDrawdown)),
};
