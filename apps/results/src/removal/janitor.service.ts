import { WakeableLoop } from '@barmill/platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { removeOldAnswers } from '../candles/remove-old-answers';
import { DatasetRemoval } from '../market-data/dataset-removal.service';
import { jobTables, type JobKind } from '../runs/run-events';
import { RetentionService } from './retention.service';

const everyMs = 2_000;
/** Any number that no other advisory lock of this service uses. */
const janitorLock = 7_004;
/** Rows of one transaction: short enough that nobody waits for it. */
const batchRows = 20_000;
/** Tables of what a run has, the largest first. */
const belongings: Record<JobKind, readonly string[]> = {
  backtest: ['backtest_trades', 'equity_curves', 'work_chunks', 'events'],
  optimization: ['optimization_results', 'optimization_rankings', 'optimization_returns', 'work_chunks', 'events'],
  walk_forward: ['events'],
};

/**
 * Removes the rows of what was deleted, a batch in each transaction, and deletes what nobody wants to keep any longer. A run that is still being
 * cancelled waits. Any replica may do it; a transaction lock lets one at a time.
 */
@Injectable()
export class JanitorService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WakeableLoop;

  constructor(
    private readonly transactions: Transactions,
    private readonly retention: RetentionService,
    private readonly datasets: DatasetRemoval,
  ) {
    const logger = new Logger(JanitorService.name);
    this.loop = new WakeableLoop(
      async () => await this.clean(),
      everyMs,
      (error) => logger.warn(`janitor: ${String(error)}`),
    );
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** One batch. @returns whether there may be more */
  private async clean(): Promise<boolean> {
    return await this.transactions.run(async (manager) => {
      const lock = await row<{ locked: boolean }>(manager, 'select pg_try_advisory_xact_lock($1) as locked', [
        janitorLock,
      ]);
      if (!lock!.locked) return false;
      // Before their runs, whose removal would leave the chunks of their questions behind.
      await removeOldAnswers(manager);
      for (const kind of ['backtest', 'optimization', 'walk_forward'] as const) {
        if (await removeOfRun(manager, kind)) return true;
      }
      return (
        (await removeBatches(manager)) ||
        (await removeStrategies(manager)) ||
        (await this.datasets.removeOne(manager)) ||
        (await this.retention.deleteOld(manager))
      );
    });
  }
}

/** A batch of rows of a deleted run; the run itself when it has none left. @returns whether there was any */
async function removeOfRun(manager: EntityManager, kind: JobKind): Promise<boolean> {
  const run = await row<{ id: string }>(
    manager,
    `select id from ${jobTables[kind]} where deleted_at is not null and status <> 'cancelling' order by deleted_at limit 1`,
  );
  if (!run) return false;
  for (const table of belongings[kind]) {
    const removed = await row<{ count: number }>(
      manager,
      `with gone as (
         delete from ${table} where ctid = any(array(select ctid from ${table} where run_id = $1 limit ${batchRows})) returning 1)
       select count(*)::int as count from gone`,
      [run.id],
    );
    if (removed!.count > 0) return true;
  }
  await rows(manager, `delete from ${jobTables[kind]} where id = $1`, [run.id]);
  return true;
}

/** Deleted batches with their items and events. */
async function removeBatches(manager: EntityManager): Promise<boolean> {
  const removed = await rows(
    manager,
    `with gone as (
       delete from batches where id in (select id from batches where deleted_at is not null limit 10) returning id),
     events_gone as (delete from events e using gone where e.run_id = gone.id)
     select id from gone`,
  );
  return removed.length > 0;
}

/** Deleted strategies that no run refers to any longer. */
async function removeStrategies(manager: EntityManager): Promise<boolean> {
  const removed = await rows(
    manager,
    `delete from strategies s where deleted_at is not null
       and not exists (select 1 from backtest_runs r where r.strategy_id = s.id)
       and not exists (select 1 from optimization_runs r where r.strategy_id = s.id)
       and not exists (select 1 from walk_forward_tests r where r.strategy_id = s.id) returning 1`,
  );
  return removed.length > 0;
}
