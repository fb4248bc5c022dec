import { present, type Figure } from './figure';

export const maxDrawdownIntrabarPct: Figure<'max_drawdown_intrabar_pct'> = {
  id: 'max_drawdown_intrabar_pct',
  title: 'Maximum drawdown within bars',
  unit: 'pct',
  better: 'lower',
  formula:
    '100·max((peak − L)/peak), L = for each bar the worse of its close and its adverse extreme while in a position (the fill, where it left by an adverse exit), peak = of the closes before',
  source: 'As max_drawdown_pct, on the worst that the bars admit',
  nullCases: [],
  measure: ({ maxIntrabarDrawdown }) => present(100 * maxIntrabarDrawdown),
};

/** @param low the worst of each bar, of the length of `equity`; element 0 of both is the initial balance, above 0 */
export function intrabarDrawdown(equity: Float64Array, low: Float64Array): number {
  let peak = equity[0];
  let largest = 0;
  for (let k = 1; k < equity.length; k++) {
    const fraction = (peak - low[k]) / peak;
    if (fraction > largest) largest = fraction;
    if (equity[k] > peak) peak = equity[k];
  }
  return largest;
}
