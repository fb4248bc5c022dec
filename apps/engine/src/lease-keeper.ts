import { isUnavailable, type ResultsClient } from '@barmill/platform';
import type { RunningChunk } from './running-chunks';

const extendEveryMs = 5_000;

/**
 * Keeps the lease of one chunk alive and stops the chunk when it is lost: overtaken, cancelled, or not heard for as long as
 * the lease lasts. The process's clock only ever shortens a lease here; whether one is over the database decides.
 */
export class LeaseKeeper {
  private timer: NodeJS.Timeout | undefined;
  private heardAt = performance.now();

  constructor(
    private readonly results: ResultsClient,
    private readonly chunk: RunningChunk,
    private readonly leaseMs: number,
  ) {}

  start(): void {
    this.timer = setTimeout(() => void this.extend(), Math.min(extendEveryMs, this.leaseMs / 3));
  }

  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  get lost(): boolean {
    return performance.now() - this.heardAt > this.leaseMs;
  }

  private async extend(): Promise<void> {
    const { chunkId, token } = this.chunk;
    try {
      const { verdict } = await this.results.work.extend({ chunkId, token }, 2_000);
      if (verdict === 'extended') this.heardAt = performance.now();
      else this.chunk.stop(verdict === 'cancelled' ? 'cancelled' : 'fenced');
    } catch (error) {
      if (!isUnavailable(error) || this.lost) this.chunk.stop('lease_lost');
    }
    if (this.timer) this.start();
  }
}
