import { riskFreePerPeriod, type MetricId, type ReturnSettings } from '@barmill/metrics';
import type { Overfitting } from './judgement/judge-returns';
import { meanReturnPValueOf, type MeasuredReturns } from './mean-return-test';

/** Share of optimizations without any edge that may still have a significant combination. */
const SIGNIFICANCE = 0.05;

/** What the combinations of a judged optimization have in common, to tell the chance of each. */
export interface ChanceTerms {
  /** That have a Sharpe ratio. */
  readonly trials: number;
  /** Of each market, by its place; null: no returns of its trials are known. */
  readonly markets: readonly (MarketReturns | null)[];
}

type MarketReturns = Pick<MeasuredReturns, 'returns' | 'periodsPerYear' | 'riskFreePerPeriod'>;

/** How likely luck alone gives returns like those of a combination; nulls: it has no Sharpe ratio, or nothing is known to tell it by. */
export interface RowChance {
  readonly pValue: number | null;
  /** Whether the p-value is at most 5 % divided by the trials. */
  readonly isSignificant: boolean | null;
}

/**
 * @param metrics of each market
 * @returns null where no returns are known, or the Sharpe ratios are not those of daily ones
 */
export function chanceTerms(
  judged: Pick<Overfitting, 'returns' | 'trials' | 'periodsPerYear' | 'marketReturns'>,
  metrics: readonly ReturnSettings[],
): ChanceTerms | null {
  const { returns, trials, periodsPerYear: ofWinner, marketReturns = [returns] } = judged;
  if (returns === null || ofWinner === null) return null;
  const markets = metrics.map(({ periodsPerYear, riskFreeRate }, place) => {
    const own = marketReturns[place];
    if (own === null) return null;
    return { returns: own, periodsPerYear, riskFreePerPeriod: riskFreePerPeriod(riskFreeRate, periodsPerYear) };
  });
  return { trials, markets };
}

/**
 * @param terms null: there is nothing to tell it by
 * @param metrics of the combination by their ids
 * @param market place of the combination's market
 */
export function rowChance(
  terms: ChanceTerms | null,
  metrics: Readonly<Record<string, number | boolean | null>>,
  market = 0,
): RowChance {
  const figure = (id: MetricId): number | null => (typeof metrics[id] === 'number' ? metrics[id] : null);
  const measured = { sharpe: figure('sharpe_ratio'), volatilityPct: figure('volatility_pct') };
  const own = terms?.markets[market] ?? null;
  const pValue = own && meanReturnPValueOf({ ...own, ...measured });
  return { pValue, isSignificant: pValue === null ? null : pValue <= SIGNIFICANCE / terms!.trials };
}
