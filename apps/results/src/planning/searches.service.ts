import {
  DomainError,
  type ChunkRange,
  type EndSearchReply,
  type EndSearchRequest,
  type StoreGenerationRequest,
  type StoreSampleRequest,
  unpackDoubles,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { WorkOutcomes } from '../work/work-outcomes';
import { insertChunks } from './chunk-rows';
import { lockDispatch } from './dispatch.service';
import { unbegunChunks } from './searches-to-ask';
import { takeOver } from './taken-rows';

interface Searching {
  readonly id: string;
  readonly tenant_id: string;
  /** Nothing of the search is left to be done. */
  readonly is_done: boolean;
}

const isDone = 'completed_combinations + failed_combinations = total_combinations as is_done';

/** Keeps what searches ask for, generation after generation, and what an ended one is judged by. Each decision is stored once. */
@Injectable()
export class SearchesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outcomes: WorkOutcomes,
  ) {}

  async storeGeneration(request: StoreGenerationRequest): Promise<void> {
    const { runId, planToken, generation, chunks, ended } = request;
    const taken = unpackDoubles(request.takenIndex, request.takenIndex.length / Float64Array.BYTES_PER_ELEMENT);
    await this.transactions.run(async (manager) => {
      const run = await row<Searching>(
        manager,
        `update optimization_runs set last_asked_at = now(), generations = generations + $4, asked_combinations = asked_combinations + $5,
           completed_combinations = completed_combinations + $7, cached_combinations = cached_combinations + $7,
           has_search_ended = $6::text is not null, search_end = $6,
           total_combinations = case when $6::text is null then total_combinations else asked_combinations + $5 end
         where id = $1 and plan_token = $2 and generations = $3 and status in ('running', 'paused') and not has_search_ended
         returning id, tenant_id, ${isDone}`,
        [
          runId,
          planToken,
          generation,
          ended === undefined ? 1 : 0,
          combinationsOf(chunks) + taken.length,
          ended ?? null,
          taken.length,
        ],
      );
      if (!run) throw anotherWasFirst(runId);
      await takeOver(manager, { runId, tenantId: run.tenant_id }, taken);
      await insertChunks(manager, { runId, tenantId: run.tenant_id }, chunks, 'figures');
      if (run.is_done) await this.outcomes.hintPlanner(manager, run.tenant_id, runId, `${runId}:${generation}`);
    });
  }

  /**
   * Ends a search whose budget is spent: chunks that no worker has begun are dropped, so that what is there is a prefix of all that it
   * asked for; what was taken over from a parent stays too. The first chunk is run in any case. One that had asked for all ends as it would
   * have where nothing is dropped.
   */
  async endSearch({ runId, planToken, reason }: EndSearchRequest): Promise<EndSearchReply> {
    return await this.transactions.run(async (manager) => {
      await lockDispatch(manager);
      const dropped = await dropUnbegun(manager, runId);
      const held = await row<Searching>(
        manager,
        `update optimization_runs set has_search_ended = true, search_end = case when has_search_ended and not $4 then search_end else $3 end
         where id = $1 and plan_token = $2 and status in ('running', 'paused') and search_end is distinct from $3 returning id, tenant_id, false as is_done`,
        [runId, planToken, reason, dropped > 0],
      );
      if (!held) throw anotherWasFirst(runId);
      const kept = await row<Searching & { total_combinations: string }>(
        manager,
        `update optimization_runs r set (total_combinations, asked_combinations) = (
           select r.cached_combinations + coalesce(sum(combinations), 0), r.cached_combinations + coalesce(sum(combinations), 0) from work_chunks c
           where c.run_id = r.id and c.wanted = 'figures' and c.status <> 'cancelled')
         where id = $1 returning id, tenant_id, total_combinations, ${isDone}`,
        [runId],
      );
      if (kept!.is_done) await this.outcomes.hintPlanner(manager, kept!.tenant_id, runId, `${runId}:${reason}`);
      return { totalCombinations: Number(kept!.total_combinations) };
    });
  }

  /** None: there is nothing to sample. */
  async storeSample({ runId, planToken, chunks }: StoreSampleRequest): Promise<void> {
    await this.transactions.run(async (manager) => {
      const run = await row<Searching>(
        manager,
        `update optimization_runs set is_sampled = true
         where id = $1 and plan_token = $2 and status = 'running' and has_search_ended and not is_sampled returning id, tenant_id, ${isDone}`,
        [runId, planToken],
      );
      if (!run) throw anotherWasFirst(runId);
      await insertChunks(manager, { runId, tenantId: run.tenant_id }, chunks, 'returns');
    });
  }
}

function combinationsOf(chunks: readonly ChunkRange[]): number {
  return chunks.reduce((sum, { combinations }) => sum + combinations, 0);
}

function anotherWasFirst(runId: string): DomainError {
  return new DomainError('conflict', 'plan_lost', `Optimization ${runId} was decided about by another, or has ended.`);
}

/** Whoever claims a chunk holds its row: those that are being claimed are waited for, so that none before a claimed one is dropped. */
async function dropUnbegun(manager: EntityManager, runId: string): Promise<number> {
  await rows(manager, `select id from work_chunks where run_id = $1 and status = 'dispatched' order by id for update`, [
    runId,
  ]);
  const dropped = await rows(
    manager,
    `update work_chunks c set status = 'cancelled', finished_at = now() where ${unbegunChunks('$1')} returning id`,
    [runId],
  );
  return dropped.length;
}
