import { keys } from '@barmill/contracts';
import { WakeableLoop } from '@barmill/platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { RunEvents, type NewEvent } from '../runs/run-events';
import { batchState, hasEnded, type BatchState } from './batch-counts';
import { countedItem, itemsOf, type StoredItem } from './batch-items';

/** Pause between two looks: what happens meanwhile is one event. */
const everyMs = 500;
/** Any number that no other advisory lock of this service uses. */
const progressLock = 7_005;
/** Changes of one look. */
const mostAtOnce = 200;

interface StoredBatch {
  readonly id: string;
  readonly tenant_id: string;
  readonly status: string;
  readonly sequence: string;
}

/**
 * Follows the runs of batches: counts a batch anew when some of its runs changed, keeps the counts in its row, and writes its events. One replica
 * at a time does it, apart from the transactions that change the runs, so that runs of one batch wait for no other.
 */
@Injectable()
export class BatchProgressService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WakeableLoop;

  constructor(
    private readonly transactions: Transactions,
    private readonly events: RunEvents,
  ) {
    const logger = new Logger(BatchProgressService.name);
    this.loop = new WakeableLoop(
      async () => await this.follow(),
      everyMs,
      (error) => logger.warn(`batches: ${String(error)}`),
    );
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** @returns whether there may be more changes */
  private async follow(): Promise<boolean> {
    return await this.transactions.run(async (manager) => {
      const lock = await row<{ locked: boolean }>(manager, 'select pg_try_advisory_xact_lock($1) as locked', [
        progressLock,
      ]);
      if (!lock!.locked) return false;
      const changes = await rows<{ batch_id: string; run_id: string | null }>(
        manager,
        `delete from batch_changes where id in (select id from batch_changes order by id limit ${mostAtOnce}) returning batch_id, run_id`,
      );
      const changed = new Map<string, Set<string | null>>();
      for (const { batch_id: batchId, run_id: runId } of changes) {
        changed.set(batchId, (changed.get(batchId) ?? new Set()).add(runId));
      }
      for (const [batchId, runIds] of changed) await this.count(manager, batchId, runIds);
      return changes.length === mostAtOnce;
    });
  }

  private async count(manager: EntityManager, batchId: string, runIds: ReadonlySet<string | null>): Promise<void> {
    const batch = await row<StoredBatch>(
      manager,
      'select id, tenant_id, status, sequence from batches where id = $1 and deleted_at is null for update',
      [batchId],
    );
    if (!batch) return;
    const items = await itemsOf(manager, batchId);
    const state = batchState(items.map(countedItem));
    const changed = items.filter(({ run_id: runId }) => runId !== null && runIds.has(runId));
    const events = eventsOf(batch.status, state, changed);
    await keepState(manager, batchId, state, events.length);
    const first = Number(batch.sequence) + 1;
    for (const [index, event] of events.entries()) {
      const at = { runId: batchId, tenantId: batch.tenant_id, sequence: first + index };
      await this.events.write(manager, at, event, keys.batchChanged);
    }
  }
}

/** Keeps what a batch was counted to be. @param newEvents events that take the next numbers of its sequence */
export async function keepState(
  manager: EntityManager,
  batchId: string,
  { status, counts }: BatchState,
  newEvents: number,
): Promise<void> {
  await rows(
    manager,
    `update batches set status = $2, counts = $3, sequence = sequence + $4,
       completed_at = case when $5 then coalesce(completed_at, now()) end where id = $1`,
    [batchId, status, JSON.stringify(counts), newEvents, hasEnded(status)],
  );
}

/** What is told of a change. Once a batch has ended nothing more is: nobody watches it. */
function eventsOf(before: string, state: BatchState, changed: readonly StoredItem[]): NewEvent[] {
  if (hasEnded(before)) return [];
  const { status, progressPct: progress_pct, counts } = state;
  const isOver = hasEnded(status);
  return [
    ...(status !== before && !isOver ? [{ type: 'state', payload: { status } } as const] : []),
    { type: 'progress', payload: { progress_pct, counts, runs: changed.map(changedRun) } },
    ...(isOver ? [{ type: 'end', payload: { status } } as const] : []),
  ];
}

function changedRun({ item, run_id, status, error_message: error }: StoredItem): object {
  return { run_id, ...(JSON.parse(item) as object), status: status ?? 'deleted', error };
}
