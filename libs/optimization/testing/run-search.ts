import type { Parameters } from '@barmill/strategies';
import type { Generation, Search, TrialResult } from '../src';

/** A search run to its end. */
export interface SearchRun {
  readonly trials: readonly Parameters[];
  readonly values: readonly number[];
  readonly best: number;
}

/** Runs a search for the least value to its end. */
export function runSearch(search: Search, valueOf: (parameters: Parameters) => number): SearchRun {
  const trials: Parameters[] = [];
  const values: number[] = [];
  for (let asked = search.ask(); asked !== null; asked = search.ask()) {
    const results = resultsOf(asked, valueOf);
    trials.push(...asked.trials);
    values.push(...results.map(({ objective }) => objective as number));
    search.tell(results);
  }
  return { trials, values, best: values.reduce((least, value) => Math.min(least, value), Infinity) };
}

export function resultsOf(
  { firstIndex, trials }: Generation,
  valueOf: (parameters: Parameters) => number,
): TrialResult[] {
  return trials.map((trial, i) => ({ index: firstIndex + i, objective: valueOf(trial), feasible: true }));
}
