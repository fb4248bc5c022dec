/** How long and how often to try again. */
export interface Patience {
  /** From the first failure to giving up: long enough for a restart. */
  readonly restartMs: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

export const defaultPatience: Patience = { restartMs: 60_000, firstDelayMs: 150, longestDelayMs: 3_000 };

/** Answers that say: the same request may succeed later. */
export const transientStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Delay before attempt `attempt` (1, 2, …): doubling, capped, spread over its upper half so that clients do not return together. */
export function backOffMs({ firstDelayMs, longestDelayMs }: Patience, attempt: number, random: number): number {
  const full = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempt - 1, 20));
  return full / 2 + (full / 2) * random;
}

/** What `Retry-After` asks for, seconds or a date; undefined without one. */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** Waits; rejects with the signal's reason as soon as it aborts. */
export async function delay(ms: number, signal?: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const leave = (): void => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', leave);
      resolve();
    }, ms);
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave, { once: true });
  });
}
