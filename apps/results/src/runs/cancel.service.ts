import { backtestMoves, DomainError, exchanges, isTerminal, keys, optimizationMoves } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { row, rows } from '../database/rows';
import { Outbox } from '../outbox/outbox';
import { Transactions } from '../outbox/transactions';
import { RunEvents, type RunKind } from './run-events';

const tables = { backtest: 'backtest_runs', optimization: 'optimization_runs' } as const;
const moves: Record<RunKind, Record<string, readonly string[]>> = {
  backtest: backtestMoves,
  optimization: optimizationMoves,
};
const waiting = `('planned', 'dispatched', 'retry_wait')`;

/** Ends runs before their time. What is finished is kept; what waits is dropped; what runs is told to stop. */
@Injectable()
export class CancelService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: RunEvents,
    private readonly outbox: Outbox,
  ) {}

  /** Cancelling what is cancelled already is no error; a run that ended otherwise is a conflict. */
  async cancel(kind: RunKind, tenantId: string, runId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      // Chunks before their run, as a worker's completion locks them: two that lock in one order cannot block each other for good.
      await rows(
        manager,
        `select 1 from work_chunks where run_id = $1 and status in ${waiting} order by id for update`,
        [runId],
      );
      const open = Object.keys(moves[kind]).filter((status) => moves[kind][status].includes('cancelling'));
      const cancelled = await row(
        manager,
        `update ${tables[kind]} set status = 'cancelling' where id = $1 and tenant_id = $2 and status = any($3) returning id`,
        [runId, tenantId, open],
      );
      if (!cancelled) return await this.refuseUnlessCancelled(manager, kind, tenantId, runId);
      await rows(
        manager,
        `update work_chunks set status = 'cancelled', finished_at = now()
         where run_id = $1 and status in ${waiting}`,
        [runId],
      );
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
      await this.settle(manager, kind, runId);
    });
  }

  /** A cancelling run whose last chunk has stopped is cancelled. */
  async settle(manager: EntityManager, kind: RunKind, runId: string): Promise<void> {
    const settled = await row(
      manager,
      `update ${tables[kind]} r set status = 'cancelled', completed_at = now()
       where id = $1 and status = 'cancelling'
         and not exists (select 1 from work_chunks c where c.run_id = r.id and c.status in ('planned', 'dispatched', 'running', 'retry_wait'))
       returning id`,
      [runId],
    );
    if (settled) await this.events.end(manager, kind, runId, 'cancelled');
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
