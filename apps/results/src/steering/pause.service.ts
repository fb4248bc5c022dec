import { DomainError, isTerminal, optimizationMoves, type RunRef } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { lockDispatch } from '../planning/dispatch.service';
import { RunEvents } from '../runs/run-events';
import { WorkOutcomes } from '../work/work-outcomes';

interface Moved {
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
      const paused = await row(
        manager,
        `update optimization_runs set status = 'paused', paused_at = now(), plan_lease_until = null
         where id = $1 and tenant_id = $2 and status in ('pending', 'planning', 'running') returning id`,
        [id, tenantId],
      );
      if (!paused) return await refuseUnless(manager, 'paused', 'not_pausable', { tenantId, id });
      await this.outcomes.putBack(manager, `run_id = $1 and status = 'dispatched'`, [id]);
      await this.events.state(manager, 'optimization', id, 'paused');
    });
  }

  /**
   * One that was paused before its plan was whole waits for its plan again. Resuming what goes on is no error.
   *
   * @throws DomainError `unknown_run`, `not_resumable` when it has ended or is ending
   */
  async resume({ tenantId, id }: Pick<RunRef, 'tenantId' | 'id'>): Promise<void> {
    await this.transactions.run(async (manager) => {
      const resumed = await row<Moved>(
        manager,
        `update optimization_runs set status = case when started_at is null then 'pending' else 'running' end, paused_at = null,
           paused_seconds = paused_seconds + case when started_at is null then 0 else extract(epoch from now() - paused_at) end,
           resumed_at = now()
         where id = $1 and tenant_id = $2 and status = 'paused' returning status, tenant_id`,
        [id, tenantId],
      );
      if (!resumed) return await refuseUnless(manager, 'going on', 'not_resumable', { tenantId, id });
      await this.events.state(manager, 'optimization', id, resumed.status);
      await this.outcomes.hintPlanner(manager, resumed.tenant_id, id, `${id}:resumed`);
    });
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
