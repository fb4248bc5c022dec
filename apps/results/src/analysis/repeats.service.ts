import {
  DomainError,
  marketSpecs,
  runSpec,
  type OpenResultRequest,
  type ReproduceRequest,
  type ResultRef,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CpuBudgets } from '../administration/cpu-budgets';
import { row } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { BacktestWork } from '../runs/backtest-work';
import { otherDatasetIds } from '../runs/run-datasets';
import { CombinationQueries } from './combination.queries';

/** Everything that makes a run what it is, but its parameters. */
const sameRun =
  'tenant_id, strategy, strategy_version, strategy_id, symbol, timeframe, dataset_id, other_dataset_ids, spec';
/** Runs whose combination may be opened anew: `backtest_runs_opened` leaves them out. */
const isOpen = `origin = 'opened' and status not in ('failed', 'cancelling', 'cancelled') and deleted_at is null`;

/** Runs again what was run: a combination as a backtest, or a backtest once more. */
@Injectable()
export class RepeatsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly work: BacktestWork,
    private readonly combinations: CombinationQueries,
    private readonly budgets: CpuBudgets,
  ) {}

  /**
   * @returns the id of the backtest, of an earlier one if that may still succeed or has succeeded
   * @throws DomainError `unknown_run`, `unknown_combination`, `combination_failed`, or `cpu_budget_spent`
   */
  async open({ result, keyId }: OpenResultRequest): Promise<string> {
    const ref = result!;
    const { status, error } = await this.combinations.result(ref);
    if (status !== 'succeeded') {
      const why = `Combination ${ref.combinationIndex} failed, so there is nothing to open: ${error ?? 'no reason is known'}`;
      throw new DomainError('conflict', 'combination_failed', why);
    }
    return await this.transactions.run(async (manager) => {
      // One that was there may fail before it is read; then the combination is free again.
      for (;;) {
        const made = await insertOpened(manager, ref);
        if (made) await this.begin(manager, ref.tenantId, made, keyId);
        const id = made ?? (await openedBefore(manager, ref));
        if (id !== undefined) return id;
      }
    });
  }

  /** @returns the id of the new backtest. @throws DomainError `unknown_run`, `not_completed`, or `cpu_budget_spent` */
  async reproduce({ run, keyId }: ReproduceRequest): Promise<string> {
    const { tenantId, id } = run!;
    return await this.transactions.run(async (manager) => {
      const made = await row<{ id: string }>(
        manager,
        `insert into backtest_runs (id, ${sameRun}, params, origin, origin_run_id)
         select $1, ${sameRun}, params, 'reproduced', id from backtest_runs
         where id = $2 and tenant_id = $3 and status = 'completed' returning id`,
        [uuidv7(), id, tenantId],
      );
      if (!made) throw await this.notReproducible(manager, tenantId, id);
      await this.begin(manager, tenantId, made.id, keyId);
      return made.id;
    });
  }

  private async begin(manager: EntityManager, tenantId: string, id: string, keyId: string): Promise<void> {
    await this.budgets.admit(manager, 'backtest', id, keyId);
    await this.work.queue(manager, tenantId, id);
  }

  private async notReproducible(manager: EntityManager, tenantId: string, id: string): Promise<DomainError> {
    const sql = 'select status from backtest_runs where id = $1 and tenant_id = $2';
    const run = await row<{ status: string }>(manager, sql, [id, tenantId]);
    if (!run) return new DomainError('not_found', 'unknown_run', `There is no backtest ${id}.`);
    const detail = `Backtest ${id} is ${run.status}; only a completed one has a result to compare with.`;
    return new DomainError('conflict', 'not_completed', detail);
  }
}

async function insertOpened(
  manager: EntityManager,
  { tenantId, runId, combinationIndex }: ResultRef,
): Promise<string | undefined> {
  const ofMarket = await marketColumns(manager, { tenantId, runId, combinationIndex });
  const places = new Map(Object.keys(ofMarket).map((column, place) => [column, `$${place + 5}`]));
  const same = sameRun
    .split(', ')
    .map((column) => places.get(column) ?? `r.${column}`)
    .join(', ');
  const made = await row<{ id: string }>(
    manager,
    `insert into backtest_runs (id, ${sameRun}, params, origin, origin_run_id, origin_index, expected_result_hash)
     select $1, ${same}, o.params, 'opened', r.id, o.combination_index, o.result_hash
     from optimization_runs r join optimization_results o on o.run_id = r.id
     where r.id = $2 and r.tenant_id = $3 and o.combination_index = $4
     on conflict (origin_run_id, origin_index) where ${isOpen} do nothing returning id`,
    [uuidv7(), runId, tenantId, combinationIndex, ...Object.values(ofMarket)],
  );
  return made?.id;
}

/** What a combination's market makes of the run's columns; nothing where the run has one market. */
async function marketColumns(
  manager: EntityManager,
  { tenantId, runId, combinationIndex }: ResultRef,
): Promise<Record<string, unknown>> {
  const stored = await row<{ spec: unknown; market: number | null }>(
    manager,
    `select r.spec, o.market from optimization_runs r join optimization_results o on o.run_id = r.id
     where r.id = $1 and r.tenant_id = $2 and o.combination_index = $3 and o.market is not null`,
    [runId, tenantId, combinationIndex],
  );
  if (!stored) return {};
  const spec = marketSpecs(runSpec.parse(stored.spec))[stored.market!];
  return {
    symbol: spec.instrument.symbol,
    timeframe: spec.timeframe,
    dataset_id: spec.dataset.id,
    other_dataset_ids: otherDatasetIds(spec),
    spec: JSON.stringify(spec),
  };
}

async function openedBefore(
  manager: EntityManager,
  { tenantId, runId, combinationIndex }: ResultRef,
): Promise<string | undefined> {
  const opened = await row<{ id: string }>(
    manager,
    `select id from backtest_runs where origin_run_id = $1 and origin_index = $2 and tenant_id = $3 and ${isOpen}`,
    [runId, combinationIndex, tenantId],
  );
  return opened?.id;
}
