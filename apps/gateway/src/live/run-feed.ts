import { setTimeout as pause } from 'node:timers/promises';
import type { RunEvent } from '@barmill/contracts';
import type { RunSource } from './run-source';
import type { StreamTimes } from './run-stream';
import type { Watch } from './run-wakeups';
import { textOf, type StoredFrame, type StoredFrames } from './stored-frames';

/** What a feed keeps for those who are behind, at most. */
const mostFrames = 1_000;
const mostChars = 512 * 1_024;
/** A page for one reader. */
const pageChars = 64 * 1_024;
/** Time between two batches: no more than four in any second, with one for a change of state. */
const batchMs = 340;
/** Pause before results is asked again that did not answer. */
const awayMs = 250;
/** Events of one read. */
export const pageSize = 200;

/** What a reader takes of a feed. */
export interface FeedPage {
  readonly text: string;
  /** Sequence of the last event in it. */
  readonly place: number;
  readonly isEnd: boolean;
}

/**
 * The events of a run as they happen, read once for all streams of this process. The latest are kept, up to a bound, as the very texts that are
 * sent; whoever falls behind that must begin anew.
 */
export class RunFeed {
  private frames: StoredFrame[] = [];
  private chars = 0;
  private before: number;
  private failure: unknown;
  private readonly waiting = new Set<() => void>();

  /** @param begin the sequence after which the feed begins */
  constructor(
    private readonly source: Pick<RunSource, 'eventsAfter'>,
    private readonly made: StoredFrames,
    private readonly watch: Watch,
    private readonly times: StreamTimes,
    begin: number,
  ) {
    this.before = begin;
  }

  /** A reader whose last event is older than this has missed something. */
  get from(): number {
    return this.before;
  }

  get head(): number {
    return this.frames.at(-1)?.sequence ?? this.before;
  }

  /** What came after a place, a page at most; undefined when nothing did. @throws what reading failed of */
  after(place: number): FeedPage | undefined {
    let first = this.frames.length;
    while (first > 0 && this.frames[first - 1].sequence > place) first--;
    let chars = 0;
    let end = first;
    while (end < this.frames.length && chars < pageChars) chars += this.frames[end++].text.length;
    if (end > first) {
      const { sequence, isEnd } = this.frames[end - 1];
      return { text: textOf(this.frames.slice(first, end)), place: sequence, isEnd };
    }
    if (this.failure !== undefined) throw this.failure;
    return undefined;
  }

  /** Resolves when something came after a place, after `timeoutMs`, or when the signal aborts. */
  async next(place: number, timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (this.head > place || this.failure !== undefined || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      signal.addEventListener('abort', done);
      this.waiting.add(done);
    });
  }

  /** Reads until the run has ended or nobody listens any more. */
  async run(signal: AbortSignal): Promise<void> {
    try {
      await this.read(signal);
    } catch (error) {
      this.failure = error;
      this.rouse();
    } finally {
      this.watch.close();
    }
  }

  private async read(signal: AbortSignal): Promise<void> {
    const { now, pollMs } = this.times;
    let held: RunEvent[] = [];
    let place = this.head;
    let dueAt = now();
    while (!signal.aborted) {
      const events = await readEvents(this.source, place);
      if (events === undefined) await pause(Math.min(pollMs, awayMs), undefined, { signal }).catch(() => undefined);
      else if (events.length > 0) {
        place = events[events.length - 1].sequence;
        held.push(...events);
      }
      if (held.length > 0 && (now() >= dueAt || held.length >= pageSize || held.some(isUrgent))) {
        if (this.publish(held)) return;
        held = [];
        dueAt = now() + batchMs;
      }
      if (events?.length === pageSize) continue;
      await this.watch.next(place, held.length > 0 ? Math.max(1, dueAt - now()) : pollMs, signal);
    }
  }

  /** @returns whether the run has ended */
  private publish(events: readonly RunEvent[]): boolean {
    // What was swept before it was read is missing here too: all begin anew.
    if (events[0].sequence > this.head + 1) this.clear(events[0].sequence - 1);
    const frames = this.made.of(events);
    this.frames.push(...frames);
    this.chars += frames.reduce((sum, { text }) => sum + text.length, frames[0].head.length);
    while (this.frames.length > mostFrames || (this.chars > mostChars && this.frames.length > 1)) this.dropOldest();
    this.rouse();
    return frames.some(({ isEnd }) => isEnd);
  }

  private dropOldest(): void {
    const { sequence, head, text } = this.frames.shift()!;
    this.before = sequence;
    this.chars -= text.length;
    // The head belongs to the batch, and goes with the last of it.
    if (head !== this.frames[0]?.head) this.chars -= head.length;
  }

  private clear(before: number): void {
    this.frames = [];
    this.chars = 0;
    this.before = before;
  }

  private rouse(): void {
    for (const done of [...this.waiting]) done();
  }
}

const isUrgent = ({ type }: RunEvent): boolean => type === 'state' || type === 'end';

/** While results does not answer the stream stays open and looks again: what is stored is not lost. Undefined: nobody answered. */
export async function readEvents(
  source: Pick<RunSource, 'eventsAfter'>,
  sequence: number,
): Promise<readonly RunEvent[] | undefined> {
  try {
    return await source.eventsAfter(sequence, pageSize);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'unavailable') return undefined;
    throw error;
  }
}
