import { riskFreePerPeriod, type ReturnSettings } from '@barmill/metrics';
import { listedAxes, type StoredSearch } from '../stored-search';
import type { ColumnSettings } from './judge-columns';
import type { ReturnTerms } from './judge-returns';

/** What of a run says how its returns become figures. */
export interface MeasuredAccount {
  readonly metrics: ReturnSettings;
  readonly execution: { readonly initialBalance: number };
}

/** How the figures of a search's trials are judged. */
export function columnSettings(search: StoredSearch): ColumnSettings {
  const { method, grid, seed, objective, markets, leastTrades } = search;
  const axes = method === 'grid' ? listedAxes(grid) : null;
  return { direction: objective.direction, seed, axes, markets, leastTrades };
}

/** How the daily returns of a run's trials become figures of a year, and equity. */
export function returnTerms({ metrics, execution: { initialBalance } }: MeasuredAccount): ReturnTerms {
  const { returnsBasis, periodsPerYear, riskFreeRate } = metrics;
  if (returnsBasis !== 'daily') return { periodsPerYear: null, riskFreePerPeriod: 0, initialBalance };
  return { periodsPerYear, riskFreePerPeriod: riskFreePerPeriod(riskFreeRate, periodsPerYear), initialBalance };
}
