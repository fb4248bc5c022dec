import {
  DomainError,
  keys,
  type ClaimPlanReply,
  type ClaimPlanRequest,
  type FailChunkRequest,
  type PendingReply,
  type PendingRequest,
  type ReadPlanRequest,
  type RejectPlanRequest,
  type StoreChunksRequest,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { epochMs, row, rows, type Db } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { rankByObjective, type RankedRun } from '../runs/ranking';
import { RunEvents } from '../runs/run-events';
import { CombinationsWriter } from '../work/combinations-writer';
import type { DoneChunk } from '../work/complete.service';
import { failedRows } from '../work/completed-rows';
import { requireOwnIndexes } from '../work/own-indexes';
import { WorkersRepository } from '../work/workers.repository';
import { insertChunks } from './chunk-rows';
import { measuredCost } from './measured-cost';
import { lostPlan, planLease } from './plan-lease';
import { searchesToAsk, spentSearches } from './searches-to-ask';
import { towardsBest } from './taken-rows';

/** More planned chunks of a run than this are not counted: no dispatch window is larger. */
const plannedAtMost = 1_000;

type Stored = Record<string, unknown>;

/**
 * What `planOf` reads, of `optimization_runs r` and its data set `d`. Of several markets the most bars count: no chunk takes longer than it may.
 */
const planColumns = `plan_token, spec::text as spec, search::text as search, total_combinations, strategy,
  strategy_version as version, r.timeframe, r.tenant_id,
  greatest(d.bars, (select max(m.bars) from jsonb_array_elements(r.spec -> 'otherMarkets') other
    join datasets m on m.id = (other #>> '{dataset,id}')::uuid)) as bars,
  (select coalesce(max(end_index), 0) from work_chunks c where c.run_id = r.id) as planned_until, parent_kind, is_copied, cached_combinations,
  cache_note is null as reuses_rows,
  (select json_build_object('id', id, 'searchJson', search::text) from optimization_runs p where p.id = r.parent_id and p.deleted_at is null) as parent`;

/** The best of the rows that were taken over, in SQL of an update of `optimization_runs r`. */
const bestIsCached = `(best_value, best_params, best_index) = (
    select o.objective_value, o.params, o.combination_index from optimization_results o
    where o.run_id = r.id and o.objective_value is not null
    order by o.objective_value * ${towardsBest('r')},
      o.max_drawdown_pct asc nulls last, o.combination_index limit 1)`;

/** Keeps what planners decide, each decision guarded by the run's plan token. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: RunEvents,
    private readonly workers: WorkersRepository,
    private readonly combinations: CombinationsWriter,
  ) {}

  /** What waits for a decision, in pages. @param resting runs that are left out, so that what fails each time keeps no place in a page */
  async pending({ resting }: PendingRequest): Promise<PendingReply> {
    const db = this.transactions.dataSource;
    const [plannable, dispatchable, finalizable, poisoned, searches, spent, inFlight, slots] = await Promise.all([
      rows<{ id: string }>(
        db,
        `select id from optimization_runs
         where (status = 'pending' or (status = 'planning' and plan_lease_until < now())) and not id = any($1::uuid[]) order by id limit 20`,
        [resting],
      ),
      rows<Stored>(
        db,
        `select r.id as "runId", r.tenant_id as "tenantId", waiting.count::float8 as planned, busy.count::float8 as "inFlight",
           r.priority, next.expected_ms as "nextMs", ${epochMs('r.last_dispatched_at')}::float8 as "lastDispatchedAtMs"
         from optimization_runs r,
           lateral (select count(*) from (
             select 1 from work_chunks c where c.run_id = r.id and c.status = 'planned' limit ${plannedAtMost}) page) waiting,
           lateral (select count(*) from work_chunks c where c.run_id = r.id and c.status in ('dispatched', 'running')) busy,
           lateral (select expected_ms from work_chunks c where c.run_id = r.id and c.status = 'planned' order by first_index limit 1) next
         where r.status = 'running' and waiting.count > 0 order by r.id`,
      ),
      rows<Stored>(
        db,
        `select r.id as "runId", plan_token as "planToken", spec::text as "specJson", search::text as "searchJson", is_sampled as "isSampled"
         from optimization_runs r
         where status = 'running' and has_search_ended and completed_combinations + failed_combinations = total_combinations
           and not exists (select 1 from work_chunks c
             where c.run_id = r.id and c.wanted = 'returns' and c.status in ('planned', 'dispatched', 'running', 'retry_wait'))
           and not r.id = any($1::uuid[])
         order by r.id limit 20`,
        [resting],
      ),
      rows<Stored>(
        db,
        `select c.id as "chunkId", c.run_id as "runId", c.first_index::float8 as "firstIndex", c.end_index::float8 as "endIndex",
           c.error, c.trials::text as "trialsJson", r.search::text as "searchJson", r.spec::text as "specJson"
         from work_chunks c join optimization_runs r on r.id = c.run_id
         where c.status = 'retry_wait' and c.next_at = 'infinity' and r.status = 'running' and not r.id = any($1::uuid[])
         order by random() limit 20`,
        [resting],
      ),
      rows<Stored>(db, searchesToAsk, [resting]),
      rows<Stored>(db, spentSearches, [resting]),
      row<{ sweep: string; quick: string }>(
        db,
        `select count(*) filter (where work_class = 'sweep') as sweep, count(*) filter (where work_class = 'interactive') as quick
         from work_chunks where run_kind = 'optimization' and status in ('dispatched', 'running')`,
      ),
      this.workers.slots(),
    ]);
    return {
      plannable: plannable.map(({ id }) => id),
      dispatchable: dispatchable as unknown as PendingReply['dispatchable'],
      finalizable: finalizable as unknown as PendingReply['finalizable'],
      poisoned: poisoned as unknown as PendingReply['poisoned'],
      searches: searches as unknown as PendingReply['searches'],
      spent: spent as unknown as PendingReply['spent'],
      inFlight: Number(inFlight!.sweep),
      quickInFlight: Number(inFlight!.quick),
      sweepSlots: slots.sweep,
      interactiveSlots: slots.interactive,
    };
  }

  async claimPlan({ runId }: ClaimPlanRequest): Promise<ClaimPlanReply> {
    return await this.transactions.run(async (manager) => {
      const run = await row<Stored>(
        manager,
        `update optimization_runs r set status = 'planning', plan_token = plan_token + 1, plan_lease_until = now() + ${planLease}
         from datasets d
         where r.id = $1 and d.id = r.dataset_id and (status = 'pending' or (status = 'planning' and plan_lease_until < now()))
         returning ${planColumns}`,
        [runId],
      );
      if (!run) throw lostPlan(runId);
      return await this.planOf(manager, run);
    });
  }

  /** @throws DomainError `unknown_run` */
  async readPlan({ runId }: ReadPlanRequest): Promise<ClaimPlanReply> {
    const db = this.transactions.dataSource;
    const run = await row<Stored>(
      db,
      `select ${planColumns} from optimization_runs r join datasets d on d.id = r.dataset_id where r.id = $1`,
      [runId],
    );
    if (!run) throw new DomainError('not_found', 'unknown_run', `There is no optimization ${runId}.`);
    return await this.planOf(db, run);
  }

  private async planOf(db: Db, run: Stored): Promise<ClaimPlanReply> {
    return {
      planToken: run.plan_token as number,
      specJson: run.spec as string,
      searchJson: run.search as string,
      bars: Number(run.bars),
      totalCombinations: Number(run.total_combinations),
      plannedUntil: Number(run.planned_until),
      sweepSlots: (await this.workers.slots(db)).sweep,
      nsPerBarCombination: await measuredCost(db, {
        tenantId: run.tenant_id as string,
        strategy: run.strategy as string,
        version: run.version as number,
        timeframe: run.timeframe as string,
        searchJson: run.search as string,
      }),
      parentKind: (run.parent_kind as string | null) ?? undefined,
      parent: (run.parent as ClaimPlanReply['parent'] | undefined) ?? null,
      isCopied: run.is_copied as boolean,
      cachedCombinations: Number(run.cached_combinations),
      reusesRows: run.reuses_rows as boolean,
    };
  }

  /** One page of chunks; the last page starts the run. A page and the state that follows from it are one transaction. */
  async storeChunks({ runId, planToken, chunks, last }: StoreChunksRequest): Promise<void> {
    await this.transactions.run(async (manager) => {
      const run = await row<{ tenant_id: string }>(
        manager,
        `update optimization_runs set plan_lease_until = now() + ${planLease}
         where id = $1 and plan_token = $2 and status = 'planning' returning tenant_id`,
        [runId, planToken],
      );
      if (!run) throw lostPlan(runId);
      await insertChunks(manager, { runId, tenantId: run.tenant_id }, chunks, 'figures');
      if (last) await this.startRun(manager, runId);
    });
  }

  /** The run cannot be planned, or its search not be asked for more: it fails, with the reason. What its workers still find is dropped, what they found is kept. */
  async rejectPlan({ runId, planToken, error }: RejectPlanRequest): Promise<void> {
    await this.transactions.run(async (manager) => {
      const failed = await row<RankedRun>(
        manager,
        `update optimization_runs set status = 'failed', error_message = $3, completed_at = now()
         where id = $1 and plan_token = $2 and (status = 'planning' or (status = 'running' and not has_search_ended)) returning tenant_id, search`,
        [runId, planToken, error],
      );
      if (!failed) throw lostPlan(runId);
      await rows(
        manager,
        `update work_chunks set status = 'cancelled', finished_at = now(), lease_until = null
         where run_id = $1 and status in ('planned', 'dispatched', 'running', 'retry_wait')`,
        [runId],
      );
      await rankByObjective(manager, runId, failed);
      await this.events.end(manager, 'optimization', runId, 'failed', error);
    });
  }

  /** Records every combination of a chunk that no worker survives. Doing it twice changes nothing. */
  async failChunk({ chunkId, combinationIndex, paramsJson, market, error }: FailChunkRequest): Promise<void> {
    await this.transactions.run(async (manager) => {
      const chunk = await row<DoneChunk>(
        manager,
        `update work_chunks set status = 'failed', error = $2, finished_at = now()
         where id = $1 and status = 'retry_wait' and next_at = 'infinity'
         returning id, tenant_id, run_id, run_kind, combinations, first_index, end_index, wanted`,
        [chunkId, error],
      );
      if (!chunk) return;
      requireOwnIndexes(chunk, combinationIndex);
      const rows = failedRows(combinationIndex, paramsJson, market, error);
      await this.combinations.writeFailed(manager, chunk, rows, error);
    });
  }

  private async startRun(manager: EntityManager, runId: string): Promise<void> {
    const planned = await row<{ sum: string; total: string; isWhole: boolean }>(
      manager,
      `select cached_combinations + (select coalesce(sum(combinations), 0) from work_chunks where run_id = $1) as sum,
         total_combinations as total, search->>'method' = 'grid' or (parent_kind is not distinct from 'retry' and cache_note is null) as "isWhole"
       from optimization_runs where id = $1`,
      [runId],
    );
    if (planned!.isWhole && planned!.sum !== planned!.total) {
      throw new DomainError(
        'invalid',
        'wrong_plan',
        `The plan has ${planned!.sum} combinations, the run ${planned!.total}.`,
      );
    }
    await rows(
      manager,
      `update optimization_runs set status = 'running', started_at = now(), plan_lease_until = null, asked_combinations = $2,
         generations = case when $2::int8 > 0 then 1 else 0 end, has_search_ended = $3, search_end = case when $3 then 'complete' end
       where id = $1`,
      [runId, planned!.sum, planned!.isWhole],
    );
    await rows(manager, `update optimization_runs r set ${bestIsCached} where id = $1 and cached_combinations > 0`, [
      runId,
    ]);
    const event = { type: 'state', payload: { status: 'running' } } as const;
    await this.events.append(manager, 'optimization', runId, event, keys.optimizationPlanned);
  }
}
