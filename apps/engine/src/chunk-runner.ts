import {
  candlesQuestion,
  chunkTrials,
  marketSpecs,
  parameterValues,
  runSpec,
  searchSpec,
  type ClaimReply,
  type WorkClass,
  type WorkMessage,
} from '@barmill/contracts';
import { Lifecycle } from '@barmill/platform';
import { Injectable, Logger } from '@nestjs/common';
import { ChunkProtocol, type ReleaseOutcome } from './chunk-protocol';
import { barsAlone } from './bars-alone';
import { chunkMarkets } from './chunk-markets';
import { DatasetCache, datasetHashes } from './dataset-cache';
import type { LeaseKeeper } from './lease-keeper';
import { RunningChunk, RunningChunks, StoppedError } from './running-chunks';
import type { ThreadResult, ThreadTask } from './sweep-task';
import { TaskError, type LentThread } from './sweep-threads';
import { WaitingWork } from './waiting-work';

/**
 * One message from the queue to the database's answer: claim, compute in a thread, complete; the caller acknowledges after
 * that. The thread goes on with the next message while this one completes. The main thread does no work of its own, so it keeps leases, heartbeats and cancellation alive while threads compute.
 */
@Injectable()
export class ChunkRunner {
  private readonly logger = new Logger(ChunkRunner.name);

  constructor(
    private readonly protocol: ChunkProtocol,
    private readonly datasets: DatasetCache,
    private readonly waiting: WaitingWork,
    private readonly running: RunningChunks,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** Returns once the database has answered; throws when the message must be delivered again. */
  async run(message: WorkMessage, workClass: WorkClass, redelivered: boolean): Promise<void> {
    // Its own work it does not overtake: after a broken link the message comes again while the chunk is computed or handed over.
    await this.running.untilEnded(message.chunkId);
    const lent = await this.waiting.threadFor(message, workClass);
    try {
      if (this.lifecycle.draining) throw new Error('shutting down');
      await this.runOn(lent, message, redelivered);
    } finally {
      lent.giveBack();
    }
  }

  private async runOn(lent: LentThread, message: WorkMessage, redelivered: boolean): Promise<void> {
    const claim = await this.protocol.claim(message, redelivered);
    if (claim.verdict !== 'granted') {
      this.logger.debug(`chunk ${message.chunkId}: ${claim.reason}`);
      return;
    }
    const chunk = new RunningChunk(message.chunkId, claim.runId, claim.token);
    const lease = this.protocol.keepLease(chunk, claim.leaseMs);
    this.running.add(chunk);
    // Told to leave while the claim was on its way: nobody waited for this chunk.
    if (this.lifecycle.draining) chunk.stop('released');
    try {
      await this.computeAndHandOver(chunk, claim, lent, lease);
    } finally {
      lease.end();
      this.running.remove(chunk);
    }
  }

  private async computeAndHandOver(
    chunk: RunningChunk,
    claim: ClaimReply,
    lent: LentThread,
    lease: LeaseKeeper,
  ): Promise<void> {
    let result: ThreadResult;
    try {
      result = await this.compute(chunk, claim, lent);
    } catch (error) {
      this.logger.log(`chunk ${chunk.chunkId} given up: ${String(error)}`);
      const outcome = outcomeOf(error);
      if (outcome) await this.protocol.release(chunk, outcome, String(error), lease);
      return;
    }
    const verdict = await this.protocol.complete(chunk, result, lease);
    if (verdict !== 'accepted') this.logger.warn(`chunk ${chunk.chunkId} completed: ${verdict}`);
  }

  /** @throws StoppedError when the chunk is to stop: the thread is ended where it stands, and is a new one afterwards. */
  private async compute(
    chunk: RunningChunk,
    claim: ClaimReply,
    { thread, giveBack }: LentThread,
  ): Promise<ThreadResult> {
    const task = await chunk.orStopped(this.prepare(claim));
    try {
      return await chunk.orStopped(thread.run(task));
    } catch (error) {
      if (error instanceof StoppedError) await thread.restart();
      throw error;
    } finally {
      giveBack();
    }
  }

  private async prepare(claim: ClaimReply): Promise<ThreadTask> {
    const stored = runSpec.parse(JSON.parse(claim.specJson));
    const candles = claim.candlesJson ? candlesQuestion.parse(JSON.parse(claim.candlesJson)) : null;
    const spec = candles ? barsAlone(stored) : stored;
    const task = {
      specs: marketSpecs(spec),
      candles,
      search: claim.searchJson ? searchSpec.parse(JSON.parse(claim.searchJson)) : null,
      params: claim.paramsJson ? parameterValues.parse(JSON.parse(claim.paramsJson)) : null,
      firstIndex: claim.firstIndex,
      endIndex: claim.endIndex,
      trials: claim.trialsJson ? chunkTrials.parse(JSON.parse(claim.trialsJson)) : null,
      wanted: claim.wanted,
    };
    return { ...task, columns: await this.datasets.getAll(chunkMarkets(task).flatMap(datasetHashes)) };
  }
}

/** What results is told of work that gave no result: only what the computation itself says holds everywhere. Nothing when another has the chunk already. */
function outcomeOf(error: unknown): ReleaseOutcome | undefined {
  if (error instanceof StoppedError) {
    return error.reason === 'cancelled' || error.reason === 'released' ? error.reason : undefined;
  }
  return error instanceof TaskError ? 'failed' : 'retry';
}
