import { setTimeout as pause } from 'node:timers/promises';

/** How long to try again when the gateway does not answer. */
export interface Patience {
  /** Before anything ever answered: a wrong address should fail soon. */
  readonly firstContactMs: number;
  /** Once it has answered: long enough for a restart. */
  readonly restartMs: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

export const defaultPatience: Patience = {
  firstContactMs: 3_000,
  restartMs: 60_000,
  firstDelayMs: 150,
  longestDelayMs: 3_000,
};

/** Delay before attempt `attempt` (1, 2, …): doubling, capped, and spread over its upper half so that clients do not return together. */
export function backOffMs({ firstDelayMs, longestDelayMs }: Patience, attempt: number, random: number): number {
  const full = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempt - 1, 20));
  return full / 2 + (full / 2) * random;
}

/** Waits; rejects with the signal's reason as soon as it is aborted. */
export async function delay(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, { signal });
  } catch (error) {
    throw signal?.aborted ? signal.reason : error;
  }
}
