import { dispatchShares, type DispatchShare, type WaitingRun } from './dispatch-shares';

/** Work that may wait at the broker for each slot: a run that comes later waits behind it. */
const mostWaitingMs = 5_000;
/** A chunk that keeps nobody waiting for long, wherever it runs; parts of a sample take one to two seconds. */
const quickMs = 2_000;

/** A run with chunks that wait, and what the first of them costs. */
export interface CostedRun extends WaitingRun {
  /** CPU time that its next chunk is expected to take; missing: unknown. */
  readonly nextMs?: number;
}

/**
 * Chunks that may be in flight at once: for each slot one that runs, and as many waiting as the longest that may come makes 5 s of, but at least one, so
 * that no slot is idle between two, and at most what `perSlot` leaves.
 */
export function dispatchWindow(runs: readonly CostedRun[], slots: number, perSlot: number): number {
  const longestMs = runs.reduce((longest, { nextMs = 0 }) => Math.max(longest, nextMs), 0);
  const waiting = Math.max(1, Math.floor(mostWaitingMs / longestMs));
  return Math.ceil(Math.max(1, slots) * Math.min(perSlot, 1 + waiting));
}

/** Slots for what somebody waits for, and how many chunks of optimizations are there. */
export interface QuickPlaces {
  readonly places: number;
  readonly inFlight: number;
}

/**
 * One short chunk of each run that has nothing in flight, as far as there is room: a small run, or the sample that it is judged by, does not wait behind
 * the long chunks of others.
 */
export function quickShares(runs: readonly CostedRun[], { places, inFlight }: QuickPlaces): DispatchShare[] {
  const short = runs.filter((run) => run.inFlight === 0 && run.nextMs !== undefined && run.nextMs <= quickMs);
  const single = short.map((run) => ({ ...run, planned: Math.min(1, run.planned) }));
  return dispatchShares(single, places, inFlight);
}
