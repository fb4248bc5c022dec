import { backtestMoves, DomainError, exchanges, isTerminal, keys, optimizationMoves } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { row, rows } from '../database/rows';
import { Outbox } from '../outbox/outbox';
import { Transactions } from '../outbox/transactions';
import { firstIsBest, keepMissingBest, rankByObjective, type RankedRun } from './ranking';
import { RunEvents, type RunKind } from './run-events';

const tables = { backtest: 'backtest_runs', optimization: 'optimization_runs' } as const;
/** Columns of what was finished of a run, and of what ranking it takes. */
const finished = { backtest: '0', optimization: 'completed_combinations' } as const;
const ranking = { backtest: 'id', optimization: 'tenant_id, search' } as const;
const moves: Record<RunKind, Record<string, readonly string[]>> = {
  backtest: backtestMoves,
  optimization: optimizationMoves,
};
/** Chunks dropped in one transaction; of a huge run the rest follows page by page. */
const chunksAtOnce = 20_000;
/** Rows that are ranked while somebody waits for the answer; more are left to repair, which nobody waits for. */
const rankedAtOnce = 50_000;

/** Ends runs before their time. What is finished is kept; what waits is dropped; what runs is told to stop. */
@Injectable()
export class CancelService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: RunEvents,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Cancelling what is cancelled already is no error; a run that ended otherwise is a conflict. The run moves first, in a
   * transaction that locks no chunk; what waits is taken after that, and where this process dies in between, by repair.
   */
  async cancel(kind: RunKind, tenantId: string, runId: string): Promise<void> {
    const moved = await this.transactions.run(
      async (manager) => await this.startCancelling(manager, kind, tenantId, runId),
    );
    if (!moved) return;
    await this.transactions.run(async (manager) => {
      await this.takeWaiting(manager, runId);
      await this.settle(manager, kind, runId);
    });
  }

  /** Drops a page of what waits of a cancelling run. @returns how many chunks that were */
  async takeWaiting(manager: EntityManager, runId: string): Promise<number> {
    const taken = await rows(
      manager,
      `update work_chunks set status = 'cancelled', finished_at = now(), lease_until = null
       where id in (
         select id from work_chunks where run_id = $1 and status in ('planned', 'dispatched', 'retry_wait')
         order by id limit $2 for update skip locked)
       returning id`,
      [runId, chunksAtOnce],
    );
    return taken.length;
  }

  /**
   * A cancelling run whose last chunk has stopped is cancelled. What an optimization has finished is ranked with it.
   *
   * @param mostRows of finished combinations: with more, nothing happens
   */
  async settle(manager: EntityManager, kind: RunKind, runId: string, mostRows = rankedAtOnce): Promise<void> {
    const settled = await row<RankedRun>(
      manager,
      `update ${tables[kind]} r set status = 'cancelled', completed_at = now()
       where id = $1 and status = 'cancelling' and ${finished[kind]} <= $2::bigint
         and not exists (select 1 from work_chunks c where c.run_id = r.id and c.status in ('planned', 'dispatched', 'running', 'retry_wait'))
       returning ${ranking[kind]}`,
      [runId, mostRows],
    );
    if (!settled) return;
    if (kind === 'optimization') {
      await rankByObjective(manager, runId, settled);
      await rows(manager, `update optimization_runs r set ${firstIsBest} where id = $1`, [runId]);
      await keepMissingBest(manager, runId);
    }
    await this.events.end(manager, kind, runId, 'cancelled');
  }

  private async startCancelling(
    manager: EntityManager,
    kind: RunKind,
    tenantId: string,
    runId: string,
  ): Promise<boolean> {
    const open = Object.keys(moves[kind]).filter((status) => moves[kind][status].includes('cancelling'));
    const moved = await row(
      manager,
      `update ${tables[kind]} set status = 'cancelling' where id = $1 and tenant_id = $2 and status = any($3) returning id`,
      [runId, tenantId, open],
    );
    if (!moved) {
      await this.refuseUnlessCancelled(manager, kind, tenantId, runId);
      return false;
    }
    await this.outbox.add(manager, [
      {
        tenantId,
        exchange: exchanges.control.name,
        key: keys.cancelRun,
        messageId: uuidv7(),
        body: { v: 1, runId },
        mandatory: false,
      },
    ]);
    await this.events.state(manager, kind, runId, 'cancelling');
    return true;
  }

  private async refuseUnlessCancelled(
    manager: EntityManager,
    kind: RunKind,
    tenantId: string,
    runId: string,
  ): Promise<void> {
    const run = await row<{ status: string }>(
      manager,
      `select status from ${tables[kind]} where id = $1 and tenant_id = $2`,
      [runId, tenantId],
    );
    if (!run) throw new DomainError('not_found', 'unknown_run', `There is no ${kind} ${runId}.`);
    if (run.status === 'cancelling' || run.status === 'cancelled') return;
    const why = isTerminal(moves[kind], run.status) ? 'it has ended' : 'it changed meanwhile';
    throw new DomainError('conflict', 'not_cancellable', `The ${kind} is ${run.status}: ${why}.`);
  }
}
