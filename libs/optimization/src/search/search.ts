import type { Parameters } from '@barmill/strategies';

/** Combinations that a search wants to know of, in ask order. */
export interface Generation {
  /** Counted from 0. */
  readonly generation: number;
  /** Place of the first trial in the ask order; the others follow. */
  readonly firstIndex: number;
  readonly trials: readonly Parameters[];
  /** Market of each trial; missing: there is one. */
  readonly markets?: readonly number[];
}

/** What came of one trial. */
export interface TrialResult {
  /** Its place in the ask order. */
  readonly index: number;
  /** null (as is anything that is not finite): it has no value, or the trial failed. */
  readonly objective: number | null;
  /** Whether it meets the conditions on results. */
  readonly feasible: boolean;
  /** How far from them it is where it does not meet them; missing: 1. */
  readonly violation?: number;
}

/** Why a search asks for nothing more. */
export interface SearchEnd {
  readonly reason: 'budget' | 'exhausted' | 'no_improvement';
  readonly detail: string;
}

/**
 * A search for the best combination. What it asks for depends on its settings and the results alone: neither on their order nor on how
 * many come at once. So nothing of it is stored: whoever builds it again from the same settings and tells it the stored results has the same search.
 */
export interface Search {
  /** Whether the next generation needs the results of all earlier ones; else generations may be asked for ahead. */
  readonly sequential: boolean;
  /** null: trials may follow. */
  readonly end: SearchEnd | null;
  /**
   * The next generation, with at least one trial; null when the search has ended. No combination is asked for twice.
   * @throws Error where results are missing that a sequential search needs
   */
  ask(): Generation | null;
  /** Takes results in any order; the same one may be told again. @throws RangeError of a trial that was not asked for, Error of one that changed */
  tell(results: readonly TrialResult[]): void;
}
