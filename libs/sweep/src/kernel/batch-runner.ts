import type { SummedRun } from '@barmill/metrics';

/** Takes the combinations of a batch over its tiles, by one kernel or another. Combinations are known by their places in the batch. */
export interface BatchRunner {
  /**
   * Takes combinations over the bars `[first, end)`.
   *
   * @param shouldStop asked now and then; true gives the work up
   * @returns false when `shouldStop` said so
   */
  passTile(first: number, end: number, shouldStop: () => boolean): boolean;
  /** What was summed up of a combination once it has passed all tiles; null: the rules refused it on its way. */
  sumsOf(place: number): SummedRun | null;
}
