import {
  DomainError,
  parameterValues,
  runSpec,
  type Batch,
  type BatchItem,
  type BatchRef,
  type NewBatchItem,
  type SubmitBatchRequest,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { row, rows } from '../database/rows';
import { CancelService } from '../runs/cancel.service';
import { NewRuns, type NewBacktest } from '../runs/new-runs';
import { parseJson } from '../runs/parse-json';
import { runHash } from '../runs/run-hash';
import { SubmissionService } from '../runs/submission.service';
import { batchState } from './batch-counts';
import { countedItem, itemsOf, type StoredItem } from './batch-items';
import { keepState } from './batch-progress.service';
import { batchColumns, toBatch, type StoredBatch } from './batches.queries';

/** What became of an item: a run that stands for it, or a fault. */
interface Outcome {
  readonly runId: string | null;
  readonly deduplicated: boolean;
  readonly faultJson: string | null;
}

/** Backtests that are submitted together. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly submission: SubmissionService,
    private readonly newRuns: NewRuns,
    private readonly cancellation: CancelService,
  ) {}

  /** All of it is committed together: a batch is there whole, or not at all. */
  async submit(request: SubmitBatchRequest): Promise<Batch> {
    const { tenantId, idempotency, items } = request;
    const { id } = await this.submission.once(tenantId, idempotency, async (manager, batchId) => {
      await rows(manager, 'insert into batches (id, tenant_id) values ($1, $2)', [batchId, tenantId]);
      const outcomes = await this.makeRuns(manager, batchId, request);
      await storeItems(manager, { id: batchId, tenantId }, items, outcomes);
      const stored = await itemsOf(manager, batchId);
      await keepState(manager, batchId, batchState(stored.map(countedItem)), 0);
      return { id: batchId, deduplicated: false };
    });
    return await this.get({ tenantId, id });
  }

  /** Counted as its runs are at this moment. @throws DomainError `unknown_batch` */
  async get({ tenantId, id }: BatchRef): Promise<Batch> {
    const sql = `select ${batchColumns} from batches b where b.id = $1 and b.tenant_id = $2`;
    const stored = await row<StoredBatch>(this.dataSource, sql, [id, tenantId]);
    if (!stored) throw new DomainError('not_found', 'unknown_batch', `There is no batch ${id}.`);
    const items = await itemsOf(this.dataSource, id);
    return { ...toBatch(stored), ...batchState(items.map(countedItem)), items: items.map(toItem) };
  }

  /** One run after the other; one that has ended meanwhile stays as it is. */
  async cancel(reference: BatchRef): Promise<Batch> {
    const { items } = await this.get(reference);
    for (const { runId, deduplicated, status } of items) {
      if (runId === undefined || deduplicated || (status !== 'pending' && status !== 'running')) continue;
      await this.cancellation.cancel('backtest', reference.tenantId, runId).catch((error: unknown) => {
        const hasEnded = error instanceof DomainError && (error.code === 'conflict' || error.code === 'not_found');
        if (!hasEnded) throw error;
      });
    }
    return await this.get(reference);
  }

  /** In the order of their hashes: two batches that ask the same wait for one another, and never each for the other. */
  private async makeRuns(
    manager: EntityManager,
    batchId: string,
    { tenantId, keyId, items, notes, tags, deduplicates }: SubmitBatchRequest,
  ): Promise<Outcome[]> {
    const outcomes: Outcome[] = items.map(({ faultJson }) => ({
      runId: null,
      deduplicated: false,
      faultJson: faultJson ?? null,
    }));
    const drafts = items.flatMap((item, position) => {
      if (item.faultJson !== undefined) return [];
      const spec = parseJson(runSpec, item.specJson ?? 'null', `/items/${position}/spec`);
      const params = parseJson(parameterValues, item.paramsJson ?? 'null', `/items/${position}/params`);
      const run: NewBacktest = { id: uuidv7(), tenantId, keyId, spec, params, notes, tags, deduplicates, batchId };
      return [{ position, run, hash: runHash(spec, { kind: 'backtest', params }) }];
    });
    drafts.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : a.position - b.position));
    for (const { position, run } of drafts) outcomes[position] = await this.makeRun(manager, run);
    const found = outcomes.filter(({ deduplicated }) => deduplicated).map(({ runId }) => runId);
    await rows(
      manager,
      `update backtest_runs set batch_ids = array_append(batch_ids, $2) where id in (
         select id from backtest_runs where id = any($1::uuid[]) and not batch_ids @> array[$2::text] order by id for update)`,
      [found, batchId],
    );
    return outcomes;
  }

  private async makeRun(manager: EntityManager, run: NewBacktest): Promise<Outcome> {
    try {
      const { id, deduplicated } = await this.newRuns.backtest(manager, run);
      return { runId: id, deduplicated, faultJson: null };
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'invalid')) throw error;
      const faultJson = JSON.stringify({ code: error.problem, detail: error.message, errors: error.errors });
      return { runId: null, deduplicated: false, faultJson };
    }
  }
}

async function storeItems(
  manager: EntityManager,
  { id, tenantId }: { readonly id: string; readonly tenantId: string },
  items: readonly NewBatchItem[],
  outcomes: readonly Outcome[],
): Promise<void> {
  await rows(
    manager,
    `insert into batch_items (batch_id, tenant_id, position, item, run_id, deduplicated, fault)
     select $1, $2, place - 1, item, run_id, deduplicated, fault
     from unnest($3::jsonb[], $4::uuid[], $5::boolean[], $6::jsonb[]) with ordinality as i (item, run_id, deduplicated, fault, place)`,
    [
      id,
      tenantId,
      items.map(({ itemJson }) => itemJson),
      outcomes.map(({ runId }) => runId),
      outcomes.map(({ deduplicated }) => deduplicated),
      outcomes.map(({ faultJson }) => faultJson),
    ],
  );
}

function toItem({ item, run_id: runId, deduplicated, fault, status }: StoredItem): BatchItem {
  return {
    itemJson: item,
    runId: runId ?? undefined,
    deduplicated,
    faultJson: fault ?? undefined,
    status: status ?? undefined,
  };
}
