import { runSpec, type WorkClass, type WorkMessage } from '@barmill/contracts';
import { Lifecycle, ResultsClient } from '@barmill/platform';
import { Injectable, Logger } from '@nestjs/common';
import { DatasetCache, datasetHashes } from './dataset-cache';
import { SweepThreads, type LentThread } from './sweep-threads';

/**
 * Messages whose work waits for a thread. They are not claimed yet: if this process dies, a chunk that it had not begun is not blamed for it. Their data
 * sets are fetched meanwhile.
 */
@Injectable()
export class WaitingWork {
  private readonly logger = new Logger(WaitingWork.name);
  private readonly waiting = new Set<WorkMessage>();
  private readiedRun: string | undefined;

  constructor(
    private readonly results: ResultsClient,
    private readonly datasets: DatasetCache,
    private readonly threads: SweepThreads,
    private readonly lifecycle: Lifecycle,
  ) {}

  get messages(): readonly WorkMessage[] {
    return [...this.waiting];
  }

  /** A thread for the message, as soon as one is free. @throws when this process leaves before that */
  async threadFor(message: WorkMessage, workClass: WorkClass): Promise<LentThread> {
    if (this.lifecycle.draining) throw new Error('shutting down');
    this.waiting.add(message);
    try {
      if (!this.threads.hasIdle(workClass)) void this.makeReady(message);
      return await this.threads.lend(workClass);
    } finally {
      this.waiting.delete(message);
    }
  }

  /** Fetches the data sets of a run unless they are those that were made ready last. What fails here is tried again with the claim. */
  private async makeReady({ runId }: WorkMessage): Promise<void> {
    if (this.readiedRun === runId) return;
    this.readiedRun = runId;
    try {
      const { specJson } = await this.results.work.readSpec({ runId });
      await this.datasets.getAll(datasetHashes(runSpec.parse(JSON.parse(specJson))));
    } catch (error) {
      this.readiedRun = undefined;
      this.logger.debug(`run ${runId} not made ready: ${String(error)}`);
    }
  }
}
