import { riskFreePerPeriod, type MetricId } from '@barmill/metrics';
import type { Overfitting } from './judgement/judge-returns';
import { meanReturnPValueOf, type MeasuredReturns } from './mean-return-test';

/** Share of optimizations without any edge that may still have a significant combination. */
const SIGNIFICANCE = 0.05;

/** What the combinations of a judged optimization have in common, to tell the chance of each. */
export interface ChanceTerms extends Pick<MeasuredReturns, 'returns' | 'periodsPerYear' | 'riskFreePerPeriod'> {
  /** That have a Sharpe ratio. */
  readonly trials: number;
}

/** How likely luck alone gives returns like those of a combination; nulls: it has no Sharpe ratio. */
export interface RowChance {
  readonly pValue: number | null;
  /** Whether the p-value is at most 5 % divided by the trials. */
  readonly isSignificant: boolean | null;
}

/**
 * @param riskFreeRate of a year, a fraction
 * @returns null where no returns are known, or the Sharpe ratios are not those of daily ones
 */
export function chanceTerms(
  { returns, trials, periodsPerYear }: Pick<Overfitting, 'returns' | 'trials' | 'periodsPerYear'>,
  riskFreeRate: number,
): ChanceTerms | null {
  if (returns === null || periodsPerYear === null) return null;
  return { returns, trials, periodsPerYear, riskFreePerPeriod: riskFreePerPeriod(riskFreeRate, periodsPerYear) };
}

/**
 * @param terms null: there is nothing to tell it by
 * @param metrics of the combination by their ids
 */
export function rowChance(
  terms: ChanceTerms | null,
  metrics: Readonly<Record<string, number | boolean | null>>,
): RowChance {
  const figure = (id: MetricId): number | null => (typeof metrics[id] === 'number' ? metrics[id] : null);
  const measured = { sharpe: figure('sharpe_ratio'), volatilityPct: figure('volatility_pct') };
  const pValue = terms && meanReturnPValueOf({ ...terms, ...measured });
  return { pValue, isSignificant: pValue === null ? null : pValue <= SIGNIFICANCE / terms!.trials };
}
