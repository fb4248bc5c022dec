import { present, type Figure } from './figure';

const source = 'Magdon-Ismail & Atiya, Maximum Drawdown, Risk 17(10), 2004';

export const maxDrawdownPct: Figure<'max_drawdown_pct'> = {
  id: 'max_drawdown_pct',
  title: 'Maximum drawdown',
  unit: 'pct',
  better: 'lower',
  formula: '100·max((peak − E)/peak) over bar closes, positive',
  source,
  nullCases: [],
  measure: ({ path }) => present(100 * path.maxDrawdown),
};

/** In money; it may be another event than the largest one in percent. */
export const maxDrawdownAbs: Figure<'max_drawdown_abs'> = {
  id: 'max_drawdown_abs',
  title: 'Maximum drawdown in money',
  unit: 'money',
  better: 'lower',
  formula: 'max(peak − E) over bar closes, positive',
  source,
  nullCases: [],
  measure: ({ path }) => present(path.maxDrawdownAbs),
};
