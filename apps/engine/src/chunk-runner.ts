import {
  runSpec,
  searchSpec,
  parameterValues,
  type ClaimReply,
  type WorkClass,
  type WorkMessage,
} from '@barmill/contracts';
import { configToken, isUnavailable, Lifecycle, ResultsClient } from '@barmill/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EngineConfig } from './engine.config';
import { Handover } from './handover';
import { LeaseKeeper } from './lease-keeper';
import { retryWhileUnavailable } from './retry';
import { RunningChunk, RunningChunks } from './running-chunks';
import { SweepThreads, ThreadError } from './sweep-threads';
import { DatasetCache } from './dataset-cache';

/**
 * One message from the queue to the database's answer: claim, compute in a thread, complete; the caller acknowledges after
 * that. The main thread does no work of its own, so it keeps leases, heartbeats and cancellation alive while threads compute.
 */
@Injectable()
export class ChunkRunner {
  private readonly logger = new Logger(ChunkRunner.name);

  // Seven, because this is the one road of a chunk through the engine.
  constructor(
    private readonly results: ResultsClient,
    private readonly datasets: DatasetCache,
    private readonly threads: SweepThreads,
    private readonly handover: Handover,
    private readonly running: RunningChunks,
    private readonly lifecycle: Lifecycle,
    @Inject(configToken) private readonly config: EngineConfig,
  ) {}

  /** Returns once the database has answered; throws when the message must be delivered again. */
  async run(message: WorkMessage, workClass: WorkClass, redelivered: boolean): Promise<void> {
    const { chunkId, epoch } = message;
    const claim = await retryWhileUnavailable(
      async () =>
        await this.results.work.claim({ chunkId, epoch, workerId: this.config.WORKER_ID, redelivered }, 2_000),
      () => !this.lifecycle.draining,
    );
    if (claim.verdict !== 'granted') {
      this.logger.debug(`chunk ${chunkId}: ${claim.reason}`);
      return;
    }
    const chunk = new RunningChunk(chunkId, claim.runId, claim.token);
    const lease = new LeaseKeeper(this.results, chunk, claim.leaseMs);
    this.running.add(chunk);
    lease.start();
    try {
      await this.work(chunk, claim, workClass, lease);
    } finally {
      lease.end();
      this.running.remove(chunk);
    }
  }

  private async work(chunk: RunningChunk, claim: ClaimReply, workClass: WorkClass, lease: LeaseKeeper): Promise<void> {
    const outcome = await this.compute(chunk, claim, workClass);
    if ('result' in outcome) {
      const verdict = await this.handover.complete(chunk, outcome.result, () => !lease.lost);
      if (verdict !== 'accepted') this.logger.warn(`chunk ${chunk.chunkId} completed: ${verdict}`);
      return;
    }
    this.logger.log(`chunk ${chunk.chunkId} stopped: ${outcome.outcome} ${outcome.error}`);
    if (outcome.outcome !== 'dropped') {
      await this.handover.release(chunk, outcome.outcome, outcome.error, () => !lease.lost);
    }
  }

  private async compute(chunk: RunningChunk, claim: ClaimReply, workClass: WorkClass): Promise<Outcome> {
    const thread = this.threads.take(workClass);
    try {
      const computing = this.prepare(claim).then(async (task) => await thread.run(task));
      const ended = await chunk.orStopped(computing);
      if ('done' in ended) return { result: ended.done };
      computing.catch(() => undefined);
      await thread.restart();
      if (ended.stopped === 'cancelled' || ended.stopped === 'released') return { outcome: ended.stopped, error: '' };
      return { outcome: 'dropped', error: ended.stopped };
    } catch (error) {
      return {
        outcome: error instanceof ThreadError || isUnavailable(error) ? 'retry' : 'failed',
        error: String(error),
      };
    } finally {
      this.threads.giveBack(thread);
    }
  }

  private async prepare(claim: ClaimReply) {
    const spec = runSpec.parse(JSON.parse(claim.specJson));
    return {
      spec,
      search: claim.searchJson ? searchSpec.parse(JSON.parse(claim.searchJson)) : null,
      params: claim.paramsJson ? parameterValues.parse(JSON.parse(claim.paramsJson)) : null,
      firstIndex: claim.firstIndex,
      endIndex: claim.endIndex,
      columns: await this.datasets.get(spec.dataset.sha256),
    };
  }
}

type Outcome =
  | { readonly result: Awaited<ReturnType<ReturnType<SweepThreads['take']>['run']>> }
  | { readonly outcome: 'cancelled' | 'released' | 'retry' | 'failed' | 'dropped'; readonly error: string };
