import type { ReleaseReply, ReleaseRequest } from '@barmill/contracts';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import type { WorkKind } from '../runs/run-events';
import { maxAttempts } from './attempts';
import { runIsCancelling, WorkOutcomes } from './work-outcomes';

interface Held {
  readonly run_kind: WorkKind;
  readonly run_id: string;
  readonly attempts: number;
  readonly cancelling: boolean;
}

/** Takes back chunks that a worker holds but will not complete. */
@Injectable()
export class ReleaseService {
  private readonly logger = new Logger(ReleaseService.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly outcomes: WorkOutcomes,
  ) {}

  async release(request: ReleaseRequest): Promise<ReleaseReply> {
    const verdict = await this.transactions.run(async (manager) => {
      const held = await row<Held>(
        manager,
        `select run_kind, run_id, attempts - survived as attempts, ${runIsCancelling} as cancelling
         from work_chunks c where id = $1 and token = $2 and status = 'running' for update`,
        [request.chunkId, request.token],
      );
      if (!held) return 'fenced';
      await this.take(manager, request, held);
      return 'accepted';
    });
    return { verdict };
  }

  private async take(manager: EntityManager, { chunkId, outcome, error }: ReleaseRequest, held: Held): Promise<void> {
    if (outcome === 'cancelled' || held.cancelling)
      return await this.outcomes.cancelChunk(manager, chunkId, held.run_kind, held.run_id);
    if (outcome === 'released') {
      await this.outcomes.putBack(manager, 'id = $1', [chunkId]);
      return;
    }
    this.logger.warn(`chunk ${chunkId} ${outcome}: ${error}`);
    if (outcome === 'failed' || held.attempts + 1 >= maxAttempts)
      return await this.outcomes.giveUp(manager, chunkId, error);
    // Exponential with full jitter: workers that failed together do not come back together.
    await rows(
      manager,
      `update work_chunks set status = 'retry_wait', attempts = attempts + 1, error = $2, lease_until = null,
         next_at = now() + make_interval(secs => random() * least(60, power(2, attempts)))
       where id = $1`,
      [chunkId, error],
    );
  }
}
