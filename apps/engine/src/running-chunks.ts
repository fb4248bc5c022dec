import { Injectable } from '@nestjs/common';

/** Why a chunk is stopped before its end. */
export type StopReason = 'cancelled' | 'fenced' | 'lease_lost' | 'released';

/** A chunk that is to stop before its end. */
export class StoppedError extends Error {
  constructor(readonly reason: StopReason) {
    super(reason);
    this.name = 'StoppedError';
  }
}

/** One chunk in work, and the way to stop it. The first reason counts. */
export class RunningChunk {
  private readonly stopped: Promise<never>;
  private reject!: (error: StoppedError) => void;
  private resolveEnded!: () => void;
  /** Resolves when results has answered, or nobody waits for its answer any more. */
  readonly ended = new Promise<void>((resolve) => (this.resolveEnded = resolve));

  constructor(
    readonly chunkId: string,
    readonly runId: string,
    readonly token: number,
  ) {
    this.stopped = new Promise((_, reject) => (this.reject = reject));
    this.stopped.catch(() => undefined);
  }

  stop(reason: StopReason): void {
    this.reject(new StoppedError(reason));
  }

  end(): void {
    this.resolveEnded();
  }

  /** What the work gives. @throws StoppedError as soon as it is to stop; what the work gives after that nobody wants. */
  async orStopped<T>(work: Promise<T>): Promise<T> {
    return await Promise.race([work, this.stopped]);
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
    chunk.end();
  }

  /** Waits while this engine itself works on the chunk. */
  async untilEnded(chunkId: string): Promise<void> {
    for (const chunk of this.chunks) if (chunk.chunkId === chunkId) await chunk.ended;
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
