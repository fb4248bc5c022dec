import type { RunEvent } from '@barmill/contracts';
import { shownStatus } from '../runs/status';
import type { RunSnapshot, RunSource } from './run-source';
import type { Watch } from './run-wakeups';
import { commentFrame, eventFrame, retryFrame } from './sse-frame';

export interface StreamTimes {
  /** Time after which a client should connect again. */
  readonly retryMs: number;
  /** Longest wait for an announcement before looking for events anyway. */
  readonly pollMs: number;
  /** Longest silence. */
  readonly heartbeatMs: number;
  /** A clock that only goes forward. */
  readonly now: () => number;
}

/** Events of one read: what a client that does not drain makes the gateway hold. */
const pageSize = 200;

/**
 * The frames of a run's stream: the snapshot, then every stored event after `after` (missing: after the snapshot), until the
 * run has ended or the signal aborts. A frame is made only when the one before was taken, so a slow client slows the
 * reading and nothing else.
 *
 * The snapshot carries an id only where the events continue from it: a client that replays older ones keeps its own place.
 */
export async function* runStream(
  source: RunSource,
  after: number | undefined,
  watch: Watch,
  times: StreamTimes,
  signal: AbortSignal,
): AsyncGenerator<string, void, void> {
  const snapshot = await source.snapshot();
  const replays = after !== undefined && after < snapshot.sequence;
  yield retryFrame(times.retryMs) + snapshotFrame(snapshot, replays);
  let sequence = replays ? after : snapshot.sequence;
  let silentSince = times.now();
  while (!signal.aborted) {
    const events = await readEvents(source, sequence);
    if (events === undefined) {
      yield deletedFrame(sequence);
      return;
    }
    if (events.length > 0) {
      sequence = events[events.length - 1].sequence;
      yield events.map(storedFrame).join('');
      silentSince = times.now();
      if (events.some((event) => event.type === 'end')) return;
      continue;
    }
    if (source.hasEnded(snapshot.status) && sequence >= snapshot.sequence) {
      yield endFrame(snapshot);
      return;
    }
    if (times.now() - silentSince >= times.heartbeatMs) {
      yield commentFrame('heartbeat');
      silentSince = times.now();
    }
    const silence = times.now() - silentSince;
    await watch.next(sequence, Math.min(times.pollMs, times.heartbeatMs - silence), signal);
  }
}

/** While results does not answer the stream stays open and looks again: what is stored is not lost. @returns undefined: the run was deleted */
async function readEvents(source: RunSource, sequence: number): Promise<readonly RunEvent[] | undefined> {
  try {
    return await source.eventsAfter(sequence, pageSize);
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'unavailable') return [];
    if (code === 'not_found') return undefined;
    throw error;
  }
}

function snapshotFrame(snapshot: RunSnapshot, replays: boolean): string {
  const data = JSON.stringify(snapshot.resource);
  return eventFrame({ type: 'snapshot', data, ...(!replays && { id: snapshot.sequence }) });
}

function storedFrame(event: RunEvent): string {
  return eventFrame({ type: event.type, id: event.sequence, data: shownPayload(event) });
}

/** For a client that joins after the end: nothing more will be stored. */
function endFrame(snapshot: RunSnapshot): string {
  const data = JSON.stringify({ status: shownStatus(snapshot.status) });
  return eventFrame({ type: 'end', id: snapshot.sequence, data });
}

function deletedFrame(sequence: number): string {
  return eventFrame({ type: 'end', id: sequence, data: JSON.stringify({ status: 'deleted' }) });
}

function shownPayload({ type, payloadJson }: RunEvent): string {
  if (type !== 'state' && type !== 'end') return payloadJson;
  const payload = JSON.parse(payloadJson) as { status: string };
  return JSON.stringify({ ...payload, status: shownStatus(payload.status) });
}
