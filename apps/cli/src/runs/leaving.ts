import type { Session } from '../session';

/** The first Ctrl-C: the user leaves, what was submitted stays. */
export class Detached extends Error {}

interface Leaving {
  /** Longest wait; undefined: as long as it takes. */
  readonly timeoutS: number | undefined;
  /** What is thrown then. */
  readonly late: () => Error;
}

/**
 * Waits with a signal that aborts at the first Ctrl-C and when the time is over. What is waited for goes on in both cases.
 * @throws Detached, and what `late` gives
 */
export async function untilLeft<T>(
  session: Session,
  { timeoutS, late }: Leaving,
  wait: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const leave = new AbortController();
  const stopListening = session.io.onInterrupt(() => leave.abort(new Detached()));
  const timer = timeoutS === undefined ? undefined : setTimeout(() => leave.abort(late()), timeoutS * 1000);
  try {
    return await wait(leave.signal);
  } finally {
    stopListening();
    clearTimeout(timer);
  }
}
