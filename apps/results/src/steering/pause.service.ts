import { DomainError, isTerminal, optimizationMoves, type RunRef } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { lockDispatch } from '../planning/dispatch.service';
import { RunEvents } from '../runs/run-events';
import { WorkOutcomes } from '../work/work-outcomes';

interface Moved {
  readonly id: string;
  readonly status: string;
  readonly tenant_id: string;
}

/** Holds optimizations up and lets them go on. What is paused is a row's state, so that no restart of anything forgets it. */
@Injectable()
export class PauseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: RunEvents,
    private readonly outcomes: WorkOutcomes,
  ) {}

  /**
   * Nothing more of it is dispatched, what waits at the broker is taken back, and what runs is finished and kept. Pausing what is paused is no error.
   *
   * @throws DomainError `unknown_run`, `not_pausable` when it has ended or is ending
   */
  async pause({ tenantId, id }: Pick<RunRef, 'tenantId' | 'id'>): Promise<void> {
    await this.transactions.run(async (manager) => {
      // Whoever dispatches looks at the state first: none is in between the look and the mark.
      await lockDispatch(manager);
      const paused = await this.hold(manager, 'id = $1 and tenant_id = $2', [id, tenantId]);
      if (paused === 0) await refuseUnless(manager, 'paused', 'not_pausable', { tenantId, id });
    });
  }

  /** Pauses those that the condition chooses and that go on; the caller has locked the dispatch. @returns how many */
  async hold(manager: EntityManager, where: string, values: readonly unknown[]): Promise<number> {
    const paused = await rows<Moved>(
      manager,
      `update optimization_runs set status = 'paused', paused_at = now(), plan_lease_until = null
       where ${where} and status in ('pending', 'planning', 'running') returning id, status, tenant_id`,
      [...values],
    );
    const ids = paused.map(({ id }) => id);
    if (ids.length > 0)
      await this.outcomes.putBack(manager, `run_id = any($1::uuid[]) and status = 'dispatched'`, [ids]);
    for (const id of ids) await this.events.state(manager, 'optimization', id, 'paused');
    return ids.length;
  }

  /**
   * One that was paused before its plan was whole waits for its plan again. Resuming what goes on is no error.
   *
   * @throws DomainError `unknown_run`, `not_resumable` when it has ended or is ending
   */
  async resume({ tenantId, id }: Pick<RunRef, 'tenantId' | 'id'>): Promise<void> {
    await this.transactions.run(async (manager) => {
      const resumed = await this.release(manager, 'id = $1 and tenant_id = $2', [id, tenantId]);
      if (resumed === 0) await refuseUnless(manager, 'going on', 'not_resumable', { tenantId, id });
    });
  }

  /** Lets those that the condition chooses and that are paused go on. @returns how many */
  async release(manager: EntityManager, where: string, values: readonly unknown[]): Promise<number> {
    const resumed = await rows<Moved>(
      manager,
      `update optimization_runs set status = case when started_at is null then 'pending' else 'running' end, paused_at = null,
         paused_seconds = paused_seconds + case when started_at is null then 0 else extract(epoch from now() - paused_at) end,
         resumed_at = now()
       where ${where} and status = 'paused' returning id, status, tenant_id`,
      [...values],
    );
    for (const { id, status, tenant_id: tenantId } of resumed) {
      await this.events.state(manager, 'optimization', id, status);
      await this.outcomes.hintPlanner(manager, tenantId, id, `${id}:resumed`);
    }
    return resumed.length;
  }
}

type Wanted = 'paused' | 'going on';

async function refuseUnless(
  manager: EntityManager,
  wanted: Wanted,
  code: string,
  { tenantId, id }: Pick<RunRef, 'tenantId' | 'id'>,
): Promise<void> {
  const sql = 'select status, tenant_id from optimization_runs where id = $1 and tenant_id = $2';
  const run = await row<Moved>(manager, sql, [id, tenantId]);
  if (!run) throw new DomainError('not_found', 'unknown_run', `There is no optimization ${id}.`);
  if ((run.status === 'paused') === (wanted === 'paused') && !isEnding(run.status)) return;
  throw new DomainError('conflict', code, `The optimization is ${run.status}: expected one that has not ended.`);
}

function isEnding(status: string): boolean {
  return ['finalizing', 'cancelling'].includes(status) || isTerminal(optimizationMoves, status);
}
