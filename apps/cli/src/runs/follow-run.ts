import type { StreamItem } from '../api/event-stream';
import type { Run } from '../api/resources';
import { CliError, exitCode } from '../exit-code';
import type { Session } from '../session';
import { Detached, untilLeft } from './leaving';
import { progressOfRun, toProgressLine } from './run-progress';
import { waitForRun } from './wait-for-run';

interface FollowOptions {
  readonly timeoutS?: number;
  readonly onEvent?: (event: Extract<StreamItem, { kind: 'event' }>) => void;
}

const TICK_MS = 1_000;

/**
 * Waits for a run with a progress line on stderr.
 * @throws Detached at the first Ctrl-C, CliError `timedOut` after `timeoutS`; the run goes on in both cases.
 */
export async function followRun<T extends Run>(session: Session, run: T, options: FollowOptions = {}): Promise<T> {
  const display = session.progress();
  let latest = toProgressLine(labelOf(run), progressOfRun(run), Date.now());
  // A log without a terminal gets its line every few seconds even when nothing is reported.
  const ticker = setInterval(() => display.update(latest), TICK_MS);
  const leaving = { timeoutS: options.timeoutS, late: () => timedOut(run, options) };
  try {
    const wait = async (signal: AbortSignal): Promise<T> =>
      await waitForRun(session.client, run, {
        signal,
        onEvent: options.onEvent,
        onProgress: (progress) => {
          latest = toProgressLine(labelOf(run), progress, Date.now());
          display.update(latest);
        },
        onReconnect: (reason) => {
          display.leave();
          session.say(`Connection lost (${reason}); reconnecting …`);
        },
      });
    const final = await untilLeft(session, leaving, wait);
    display.finish(latest);
    return final;
  } finally {
    display.leave();
    clearInterval(ticker);
  }
}

const nameOf = (type: Run['type']): string => type.replace('_', ' ');

const labelOf = ({ type, symbol, timeframe }: Run): string => `${nameOf(type)} ${symbol} ${timeframe}`;

const timedOut = ({ type, id }: Run, { timeoutS }: FollowOptions): CliError =>
  new CliError(
    exitCode.timedOut,
    `Not finished after ${timeoutS} s: ${nameOf(type)} ${id} goes on. Watch it: barmill watch ${id}`,
  );

/**
 * Follows a submitted run to its end unless told not to. A detach is no failure: it says on stderr how to watch again, and the run
 * is given as it was submitted.
 */
export async function submitAndFollow<T extends Run>(
  session: Session,
  submitted: T,
  { wait, timeout }: { wait: boolean; timeout?: number },
): Promise<{ run: T; ended: boolean }> {
  session.say(
    submitted.deduplicated
      ? `There is ${nameOf(submitted.type)} ${submitted.id}, which asks the same (--force makes another)`
      : `Submitted ${nameOf(submitted.type)} ${submitted.id}`,
  );
  if (!wait) return { run: submitted, ended: false };
  try {
    return { run: await followRun(session, submitted, { timeoutS: timeout }), ended: true };
  } catch (error) {
    if (!(error instanceof Detached)) throw error;
    tellDetached(session, submitted);
    return { run: submitted, ended: false };
  }
}

export function tellDetached(session: Session, { type, id }: Run): void {
  session.say(
    `Detached; ${nameOf(type)} ${id} goes on.\n  watch it again: barmill watch ${id}\n  stop it:        barmill cancel ${id}`,
  );
}

/** @throws CliError `runFailed` when a finished run did not complete in full. */
export function requireCompleted(run: Run): void {
  if (run.status === 'completed') return;
  const failed =
    run.type === 'optimization' && run.failed_combinations > 0
      ? `, ${run.failed_combinations} combinations failed`
      : '';
  const reason = run.error_message ? `: ${run.error_message}` : '';
  throw new CliError(
    exitCode.runFailed,
    `The ${nameOf(run.type)} ended as ${run.status.replaceAll('_', ' ')}${failed}${reason}`,
  );
}
