import { followEvents, type StreamItem } from '../api/event-stream';
import { isTerminal, type Batch } from '../api/resources';
import { CliError, exitCode } from '../exit-code';
import type { Progress } from '../output/progress-line';
import type { Session } from '../session';
import { Detached, untilLeft } from './leaving';

interface FollowOptions {
  readonly timeoutS?: number;
  readonly onEvent?: (event: Extract<StreamItem, { kind: 'event' }>) => void;
}

interface Hearing extends FollowOptions {
  readonly signal: AbortSignal;
  readonly onBatch: (known: Batch) => void;
  readonly onReconnect: (reason: string) => void;
}

const pathOf = (id: string): string => `/v1/batches/${encodeURIComponent(id)}`;

export const readBatch = async (session: Session, id: string): Promise<Batch> =>
  await session.client.get<Batch>(pathOf(id));

/**
 * Waits for the last run of a batch with a progress line on stderr. At the first Ctrl-C the batch is given as it was, and goes on.
 * @throws CliError `timedOut` after `timeoutS`; the batch goes on then too
 */
export async function followUnlessDetached(
  session: Session,
  batch: Batch,
  options: FollowOptions = {},
): Promise<{ batch: Batch; ended: boolean }> {
  try {
    return { batch: await followBatch(session, batch, options), ended: true };
  } catch (error) {
    if (!(error instanceof Detached)) throw error;
    const { id } = batch;
    session.say(
      `Detached; batch ${id} goes on.\n  follow it again: barmill batch follow ${id}\n  stop it:         barmill batch cancel ${id}`,
    );
    return { batch, ended: false };
  }
}

async function followBatch(session: Session, batch: Batch, options: FollowOptions): Promise<Batch> {
  const display = session.progress();
  const leaving = { timeoutS: options.timeoutS, late: () => timedOut(batch, options) };
  try {
    return await untilLeft(session, leaving, async (signal) => {
      const ended = await endOf(session, batch, {
        ...{ ...options, signal },
        onBatch: (known) => display.update(progressOf(known)),
        onReconnect: (reason) => {
          display.leave();
          session.say(`Connection lost (${reason}); reconnecting …`);
        },
      });
      display.finish(progressOf(ended));
      return ended;
    });
  } finally {
    display.leave();
  }
}

/** The stream only says when to look: what counts is the batch, read again at the end, and at every heartbeat in case an event went missing. */
async function endOf({ client }: Session, batch: Batch, hearing: Hearing): Promise<Batch> {
  const { signal, onEvent, onBatch, onReconnect } = hearing;
  const path = pathOf(batch.id);
  let known = batch;
  onBatch(known);
  if (isTerminal(batch.status)) return batch;
  for await (const item of followEvents(client, `${path}/events`, { signal, onReconnect })) {
    if (item.kind === 'event') {
      onEvent?.(item);
      known = laidOver(known, item.name, item.data);
      onBatch(known);
      if (item.name !== 'end') continue;
    }
    const current = await client.get<Batch>(path, undefined, signal);
    if (isTerminal(current.status)) return current;
  }
  throw new Error('the event stream gave up without an error');
}

/** What is known of a batch with an event laid over it; a `progress` names only the runs that changed. */
function laidOver(known: Batch, name: string, data: Readonly<Record<string, unknown>>): Batch {
  const { status, progress_pct, counts } = data as Partial<Batch>;
  if (name === 'state' && status !== undefined) return { ...known, status };
  if ((name !== 'progress' && name !== 'snapshot') || progress_pct === undefined) return known;
  return { ...known, progress_pct, counts: counts ?? known.counts, status: status ?? known.status };
}

const progressOf = ({ id, status, progress_pct: pct, counts }: Batch): Progress => ({
  label: `batch ${id}`,
  ...{ status, pct, done: null, total: counts.total, failed: counts.failed + counts.rejected },
  ...{ ratePerS: null, etaMs: null, unit: 'backtests' },
});

const timedOut = ({ id }: Batch, { timeoutS }: FollowOptions): CliError =>
  new CliError(
    exitCode.timedOut,
    `Not finished after ${timeoutS} s: batch ${id} goes on. Follow it: barmill batch follow ${id}`,
  );
