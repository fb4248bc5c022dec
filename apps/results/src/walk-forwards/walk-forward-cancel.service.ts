import {
  DomainError,
  isTerminal,
  walkForwardMoves,
  type FailWalkForwardRequest,
  type RunRef,
  type WalkForwardRef,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { CancelService } from '../runs/cancel.service';
import { RunEvents, type RunKind } from '../runs/run-events';
import { lockWhole } from './lock-whole';
import { handOverTrainings } from './shared-trainings';
import { WalkForwardEnds } from './walk-forward-ends';
import { WalkForwardProgress } from './walk-forward-progress';
import { unknownWalkForward } from './walk-forwards.queries';

interface OpenRun {
  readonly id: string;
  readonly tenant_id: string;
  readonly kind: RunKind;
}

const openRuns = `
  select id, tenant_id, 'optimization' as kind, status from optimization_runs where walk_forward_id = $1 and completed_at is null
  union all select id, tenant_id, 'backtest', status from backtest_runs where walk_forward_id = $1 and completed_at is null`;

/** Ends walk forwards before their time. Windows that have ended keep what they found. */
@Injectable()
export class WalkForwardCancelService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cancellation: CancelService,
    private readonly events: RunEvents,
    private readonly ends: WalkForwardEnds,
    private readonly progress: WalkForwardProgress,
  ) {}

  /** Of a matrix all parts. The test moves first, so that no step follows; its runs are cancelled after that, and where this process dies in between, when a planner settles. */
  async cancel({ tenantId, id }: RunRef): Promise<void> {
    const moved = await this.transactions.run(async (manager) => {
      await lockWhole(manager, [id]);
      const tests = await rows<{ id: string }>(
        manager,
        `update walk_forward_tests set status = 'cancelling'
         where (id = $1 or parent_id = $1) and tenant_id = $2 and status in ('pending', 'running', 'paused') returning id`,
        [id, tenantId],
      );
      const ids = tests.map((test) => test.id);
      await handOverTrainings(manager, ids, 'goesOn');
      for (const one of ids) await this.events.state(manager, 'walk_forward', one, 'cancelling');
      return ids;
    });
    if (!moved.includes(id)) await this.refuseUnlessCancelled({ tenantId, id });
    for (const one of moved) await this.settle({ id: one });
  }

  /** @returns the state that it has now */
  async settle({ id }: WalkForwardRef): Promise<string> {
    await this.cancelRuns(id);
    return await this.transactions.run(async (manager) => {
      const settled = await row(
        manager,
        `update walk_forward_tests t set status = 'cancelled', completed_at = now()
         where id = $1 and status = 'cancelling' and not exists (${openRuns})
           and not exists (select 1 from walk_forward_tests c where c.parent_id = t.id and c.completed_at is null) returning id`,
        [id],
      );
      if (!settled) return 'cancelling';
      await this.events.end(manager, 'walk_forward', id, 'cancelled');
      await this.ends.endWhole(manager, id);
      return 'cancelled';
    });
  }

  /** Ends one whose next step fails each time. Its state moves first, so that no other step follows. @returns the state that it has now */
  async fail({ id, error }: FailWalkForwardRequest): Promise<string> {
    await this.transactions.run(async (manager) => {
      await lockWhole(manager, [id]);
      await this.progress.begin(manager, id);
      const failed = await row(
        manager,
        `update walk_forward_tests set status = 'failed', error_message = $2, completed_at = now() where id = $1 and status = 'running' returning id`,
        [id, error],
      );
      if (!failed) throw new DomainError('conflict', 'step_taken', `The walk forward ${id} goes on no more.`);
      await handOverTrainings(manager, [id], 'goesOn');
      await this.events.end(manager, 'walk_forward', id, 'failed', error);
      await this.ends.endWhole(manager, id);
    });
    await this.cancelRuns(id);
    return 'failed';
  }

  private async cancelRuns(id: string): Promise<void> {
    const going = await rows<OpenRun>(
      this.transactions.dataSource,
      `select * from (${openRuns}) open where status <> 'cancelling'`,
      [id],
    );
    for (const run of going) {
      await this.cancellation.cancel(run.kind, run.tenant_id, run.id).catch((error: unknown) => {
        const hasEnded = error instanceof DomainError && (error.code === 'conflict' || error.code === 'not_found');
        if (!hasEnded) throw error;
      });
    }
  }

  private async refuseUnlessCancelled({ tenantId, id }: RunRef): Promise<void> {
    const sql = 'select status from walk_forward_tests where id = $1 and tenant_id = $2';
    const test = await row<{ status: string }>(this.transactions.dataSource, sql, [id, tenantId]);
    if (!test) throw unknownWalkForward(id);
    if (test.status === 'cancelling' || test.status === 'cancelled') return;
    const why = isTerminal(walkForwardMoves, test.status) ? 'it has ended' : 'it changed meanwhile';
    throw new DomainError('conflict', 'not_cancellable', `The walk forward is ${test.status}: ${why}.`);
  }
}
