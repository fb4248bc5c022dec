import { setTimeout as pause } from 'node:timers/promises';
import type { RunEvent } from '@barmill/contracts';
import { shownStatus } from '../runs/status';
import { readEvents, type FeedPage } from './run-feed';
import type { RunFeeds } from './run-feeds';
import type { RunSnapshot, RunSource } from './run-source';
import { commentFrame, eventFrame, retryFrame } from './sse-frame';
import { StoredFrames, textOf } from './stored-frames';

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

type Frames<R = void> = AsyncGenerator<string, R, void>;
/** How following ended: with the run or the client, with events that are gone, or with a reader that is too far behind. */
type Outcome = 'ended' | 'too_old' | 'too_slow';

/**
 * The frames of a run's stream: the snapshot, then every stored event after `after` (missing: after the snapshot), until the
 * run has ended or the signal aborts. A frame is made only when the one before was taken: a slow client slows its own reading and nothing else.
 * Where it falls out of what is kept, or asks for what is gone, `resync` and another snapshot take the place of what it missed. A run that is
 * deleted meanwhile ends with the status `deleted`.
 *
 * The snapshot carries an id only where the events continue from it: a client that replays older ones keeps its own place.
 */
export async function* runStream(
  source: RunSource,
  after: number | undefined,
  feeds: RunFeeds,
  times: StreamTimes,
  signal: AbortSignal,
): Frames {
  const snapshot = await source.snapshot();
  const replays = after !== undefined && after < snapshot.sequence;
  yield retryFrame(times.retryMs) + snapshotFrame(snapshot, replays);
  try {
    yield* follow(source, snapshot, replays ? after : snapshot.sequence, feeds, times, signal);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'not_found') throw error;
    yield deletedFrame;
  }
}

/** What comes after the first snapshot. @throws DomainError `not_found` once the run was deleted */
async function* follow(
  source: RunSource,
  first: RunSnapshot,
  after: number,
  feeds: RunFeeds,
  times: StreamTimes,
  signal: AbortSignal,
): Frames {
  let snapshot = first;
  let place = after;
  for (;;) {
    const outcome: Outcome = source.hasEnded(snapshot.status)
      ? yield* endedRun(source, snapshot, place, times, signal)
      : yield* livingRun(source, snapshot, place, feeds, times, signal);
    if (outcome === 'ended' || signal.aborted) return;
    snapshot = await source.snapshot();
    place = snapshot.sequence;
    yield resyncFrame(outcome) + snapshotFrame(snapshot, false);
  }
}

/** A run that has ended: what is stored of it and is asked for, and its end. */
async function* endedRun(
  source: RunSource,
  snapshot: RunSnapshot,
  place: number,
  times: StreamTimes,
  signal: AbortSignal,
): Frames<Outcome> {
  const replayed = yield* replay(source, snapshot, place, () => snapshot.sequence, times, signal);
  if (typeof replayed === 'string') return replayed;
  yield endFrame(snapshot);
  return 'ended';
}

async function* livingRun(
  source: RunSource,
  snapshot: RunSnapshot,
  place: number,
  feeds: RunFeeds,
  times: StreamTimes,
  signal: AbortSignal,
): Frames<Outcome> {
  const { feed, close } = feeds.open(source, snapshot);
  try {
    const replayed = yield* replay(source, snapshot, place, () => feed.from, times, signal);
    if (typeof replayed === 'string') return replayed;
    let at = replayed;
    let silentSince = times.now();
    while (!signal.aborted) {
      if (at < feed.from) return 'too_slow';
      const page: FeedPage | undefined = feed.after(at);
      if (page !== undefined) {
        at = page.place;
        yield page.text;
        if (page.isEnd) return 'ended';
        silentSince = times.now();
        continue;
      }
      if (times.now() - silentSince >= times.heartbeatMs) {
        yield commentFrame('heartbeat');
        silentSince = times.now();
      }
      await feed.next(at, times.heartbeatMs - (times.now() - silentSince), signal);
    }
    return 'ended';
  } finally {
    close();
  }
}

/** Stored events from a place on, a page at a time, up to another place, which may move. @returns the place that was reached */
async function* replay(
  source: RunSource,
  { resource }: RunSnapshot,
  place: number,
  until: () => number,
  times: StreamTimes,
  signal: AbortSignal,
): Frames<number | Outcome> {
  const frames = new StoredFrames(resource);
  let at = place;
  while (at < until() && !signal.aborted) {
    const events: readonly RunEvent[] | undefined = await readEvents(source, at);
    if (events === undefined) {
      await pause(times.pollMs, undefined, { signal }).catch(() => undefined);
      continue;
    }
    if (events.length === 0 || events[0].sequence > at + 1) return 'too_old';
    at = events[events.length - 1].sequence;
    const made = frames.of(events);
    yield textOf(made);
    if (made.some(({ isEnd }) => isEnd)) return 'ended';
  }
  return at;
}

function snapshotFrame(snapshot: RunSnapshot, replays: boolean): string {
  const data = JSON.stringify(snapshot.resource);
  return eventFrame({ type: 'snapshot', data, ...(!replays && { id: snapshot.sequence }) });
}

function resyncFrame(reason: Outcome): string {
  return eventFrame({ type: 'resync', data: JSON.stringify({ reason }) });
}

const deletedFrame = eventFrame({ type: 'end', data: JSON.stringify({ status: 'deleted' }) });

/** For a client that joins after the end: nothing more will be stored. */
function endFrame(snapshot: RunSnapshot): string {
  const data = JSON.stringify({ status: shownStatus(snapshot.status) });
  return eventFrame({ type: 'end', id: snapshot.sequence, data });
}
