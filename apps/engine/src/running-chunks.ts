import { Injectable } from '@nestjs/common';

/** Why a chunk is stopped before its end. */
export type StopReason = 'cancelled' | 'fenced' | 'lease_lost' | 'released';

/** One chunk in work, and the way to stop it. The first reason counts. */
export class RunningChunk {
  private readonly stopped: Promise<StopReason>;
  private resolve!: (reason: StopReason) => void;

  constructor(
    readonly chunkId: string,
    readonly runId: string,
    readonly token: number,
  ) {
    this.stopped = new Promise((resolve) => (this.resolve = resolve));
  }

  stop(reason: StopReason): void {
    this.resolve(reason);
  }

  /** The work's own end, or the reason why it is to stop, whichever comes first. */
  async orStopped<T>(work: Promise<T>): Promise<{ done: T } | { stopped: StopReason }> {
    return await Promise.race([work.then((done) => ({ done })), this.stopped.then((stopped) => ({ stopped }))]);
  }
}

/** The chunks this engine works on now. */
@Injectable()
export class RunningChunks {
  private readonly chunks = new Set<RunningChunk>();

  add(chunk: RunningChunk): void {
    this.chunks.add(chunk);
  }

  remove(chunk: RunningChunk): void {
    this.chunks.delete(chunk);
  }

  get size(): number {
    return this.chunks.size;
  }

  cancelRun(runId: string): void {
    for (const chunk of this.chunks) if (chunk.runId === runId) chunk.stop('cancelled');
  }

  releaseAll(): void {
    for (const chunk of this.chunks) chunk.stop('released');
  }
}
