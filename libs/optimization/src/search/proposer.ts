import type { SettledPoint } from '../sample-space';
import type { TrialResult } from './search';

/** How a method finds points; it knows nothing of budgets, indices and who is asked when. */
export interface Proposer {
  /** Points of a generation. */
  readonly batch: number;
  /** Told, before each but the first `propose`, the results of the points of the last one, in their order; missing: it learns nothing. */
  learn?(results: readonly TrialResult[]): void;
  /** Admitted points that were never proposed before, `count` of them; fewer where it takes long to find them, none when no more were found. */
  propose(count: number): readonly SettledPoint[];
  /** Why none was found. */
  readonly exhaustion: string;
}
