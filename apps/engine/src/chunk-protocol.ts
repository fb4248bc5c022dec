import type { ClaimReply, WorkMessage } from '@barmill/contracts';
import { configToken, Lifecycle, ResultsClient } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { completionParts } from './completion-parts';
import type { EngineConfig } from './engine.config';
import { LeaseKeeper } from './lease-keeper';
import { retryWhileUnavailable } from './retry';
import type { RunningChunk } from './running-chunks';
import type { ThreadResult } from './sweep-task';

/**
 * What an engine says to results about a chunk. While results is away everything is said again: a claim until the engine
 * leaves, what concerns held work until its lease is lost.
 */
@Injectable()
export class ChunkProtocol {
  constructor(
    private readonly results: ResultsClient,
    private readonly lifecycle: Lifecycle,
    @Inject(configToken) private readonly config: EngineConfig,
  ) {}

  async claim({ chunkId, epoch }: WorkMessage, redelivered: boolean): Promise<ClaimReply> {
    const request = { chunkId, epoch, workerId: this.config.WORKER_ID, redelivered, claimId: randomUUID() };
    return await retryWhileUnavailable(
      async () => await this.results.work.claim(request, 2_000),
      () => !this.lifecycle.draining,
    );
  }

  keepLease(chunk: RunningChunk, leaseMs: number): LeaseKeeper {
    const lease = new LeaseKeeper(this.results, chunk, leaseMs);
    lease.start();
    return lease;
  }

  /** @returns the verdict. A repeat of work that was stored before is answered like the first. */
  async complete(chunk: RunningChunk, result: ThreadResult, lease: LeaseKeeper): Promise<string> {
    const reply = await retryWhileUnavailable(
      async () => await this.results.complete(completionParts(chunk, result)),
      () => !lease.lost,
    );
    return reply.verdict;
  }

  async release(
    { chunkId, token }: RunningChunk,
    outcome: ReleaseOutcome,
    error: string,
    lease: LeaseKeeper,
  ): Promise<void> {
    await retryWhileUnavailable(
      async () => await this.results.work.release({ chunkId, token, outcome, error }),
      () => !lease.lost,
    );
  }
}

/** Given back unharmed, failed for its surroundings, failed for itself, stopped on request. */
export type ReleaseOutcome = 'released' | 'retry' | 'failed' | 'cancelled';
