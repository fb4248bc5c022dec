import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is neither undefined nor false.
 * @template T
 * @param {string} what is waited for, as the message of a failure says it
 * @param {() => Promise<T | undefined | false> | T | undefined | false} ask an error counts as "not yet"
 * @param {{ withinMs: number, everyMs?: number, signal?: AbortSignal }} limits
 * @returns {Promise<T>}
 * @throws when the time is over, with the last error where there was one; the signal's reason when it is aborted
 */
export async function until(what, ask, { withinMs, everyMs = 25, signal }) {
  const deadline = performance.now() + withinMs;
  let failure;
  for (;;) {
    signal?.throwIfAborted();
    try {
      const answer = await ask();
      failure = undefined;
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      failure = error;
    }
    if (performance.now() > deadline) {
      const reason = failure === undefined ? '' : `: ${failure.message}`;
      throw new Error(`${what}: not within ${withinMs / 1000} s${reason}`, { cause: failure });
    }
    await sleep(everyMs);
  }
}
