import { lineFitR2 } from '@barmill/statistics';
import { missing, present, type Figure, type RunSample } from './figure';

/** Equity whose deviation is below this share of the initial balance is flat. */
const NOISE_SHARE = 1e-12;

const source = 'StrategyQuant, Stability: how close the equity comes to a straight line';

export const stabilityRatio: Figure<'stability_ratio'> = {
  id: 'stability_ratio',
  title: 'Stability',
  unit: 'ratio',
  better: 'higher',
  formula: 'R² of the least-squares line of E on the bar index, 0..1; null for flat equity',
  source,
  nullCases: ['zero_variance'],
  measure: (sample) => {
    const stability = stabilityOf(sample);
    return stability === null ? missing('zero_variance') : present(stability);
  },
};

export const stabilityWeightedRar: Figure<'stability_weighted_rar'> = {
  id: 'stability_weighted_rar',
  title: 'Stability-weighted risk-adjusted return',
  unit: 'ratio',
  better: 'higher',
  formula: 'total_return_pct/(1 + max_drawdown_pct)·ln(1 + n)·stability_ratio, n = trades',
  source,
  nullCases: ['zero_variance'],
  measure: (sample) => {
    const stability = stabilityOf(sample);
    if (stability === null) return missing('zero_variance');
    const { path, trades } = sample;
    const returnPct = 100 * (path.final / path.initial - 1);
    return present((returnPct / (1 + 100 * path.maxDrawdown)) * Math.log(1 + trades.total) * stability);
  },
};

function stabilityOf({ equity, path }: RunSample): number | null {
  return lineFitR2(equity, NOISE_SHARE * path.initial);
}
