import { Injectable } from '@nestjs/common';

/** One stream's interest in a run. */
export interface Watch {
  /** Resolves once an event after `sequence` is announced, after `timeoutMs`, or when the signal aborts. */
  next(sequence: number, timeoutMs: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

/**
 * Wakes the streams of a run when something happened to it. A message may be lost or come late: it only says that it is
 * worth reading now. An announcement that comes while nobody waits is remembered for the watches that are open.
 */
@Injectable()
export class RunWakeups {
  private readonly watches = new Map<string, Set<OpenWatch>>();

  wake(runId: string, sequence: number): void {
    for (const watch of this.watches.get(runId) ?? []) watch.announce(sequence);
  }

  watch(runId: string): Watch {
    const watch = new OpenWatch(() => this.forget(runId, watch));
    const watches = this.watches.get(runId) ?? new Set();
    this.watches.set(runId, watches.add(watch));
    return watch;
  }

  private forget(runId: string, watch: OpenWatch): void {
    const watches = this.watches.get(runId);
    if (watches?.delete(watch) && watches.size === 0) this.watches.delete(runId);
  }
}

class OpenWatch implements Watch {
  private announced = -1;
  private wakeUp: (() => void) | undefined;

  constructor(readonly close: () => void) {}

  announce(sequence: number): void {
    this.announced = Math.max(this.announced, sequence);
    this.wakeUp?.();
  }

  async next(sequence: number, timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (this.announced > sequence || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.wakeUp = undefined;
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      signal.addEventListener('abort', done);
      this.wakeUp = done;
    });
  }
}
