import { RunFeed } from './run-feed';
import type { RunSnapshot, RunSource } from './run-source';
import type { StreamTimes } from './run-stream';
import type { RunWakeups } from './run-wakeups';
import { StoredFrames } from './stored-frames';

interface Shared {
  readonly feed: RunFeed;
  readonly stop: AbortController;
  readers: number;
}

/** The feeds of this process: one for each run that is followed, however many follow it. */
export class RunFeeds {
  private readonly shared = new Map<string, Shared>();

  constructor(
    private readonly wakeups: Pick<RunWakeups, 'watch'>,
    private readonly times: StreamTimes,
  ) {}

  get size(): number {
    return this.shared.size;
  }

  /** The feed of a run, begun at the snapshot unless it is there already. Whoever opens it closes it once. */
  open(source: RunSource, snapshot: RunSnapshot): { feed: RunFeed; close: () => void } {
    const { runId } = source;
    const shared = this.shared.get(runId) ?? this.begin(source, snapshot);
    shared.readers++;
    const close = (): void => {
      shared.readers--;
      if (shared.readers > 0) return;
      shared.stop.abort();
      this.forget(runId, shared);
    };
    return { feed: shared.feed, close };
  }

  private begin(source: RunSource, { sequence, resource }: RunSnapshot): Shared {
    const { runId } = source;
    const frames = new StoredFrames(resource);
    const feed = new RunFeed(source, frames, this.wakeups.watch(runId), this.times, sequence);
    const shared = { feed, stop: new AbortController(), readers: 0 };
    this.shared.set(runId, shared);
    // A feed that has ended, or failed, serves those who read it; whoever comes later begins another.
    void feed.run(shared.stop.signal).then(() => this.forget(runId, shared));
    return shared;
  }

  private forget(runId: string, shared: Shared): void {
    if (this.shared.get(runId) === shared) this.shared.delete(runId);
  }
}
