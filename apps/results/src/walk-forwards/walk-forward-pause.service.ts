import { DomainError, isTerminal, walkForwardMoves, type RunRef } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { lockDispatch } from '../planning/dispatch.service';
import { RunEvents } from '../runs/run-events';
import { PauseService } from '../steering/pause.service';
import { lockWhole } from './lock-whole';
import { handOverTrainings } from './shared-trainings';
import { unknownWalkForward } from './walk-forwards.queries';

type Reference = Pick<RunRef, 'tenantId' | 'id'>;

interface Moved {
  readonly id: string;
  readonly status: string;
}

/** Holds walk forwards up and lets them go on, of a matrix all parts, with the trainings of their windows. */
@Injectable()
export class WalkForwardPauseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly events: RunEvents,
    private readonly pauses: PauseService,
  ) {}

  /**
   * No window takes a step any more, and nothing more of the trainings is dispatched; what computes is finished and kept. Pausing what is paused is no error.
   *
   * @throws DomainError `unknown_walk_forward`, `not_pausable` when it has ended or is ending
   */
  async pause({ tenantId, id }: Reference): Promise<void> {
    await this.transactions.run(async (manager) => {
      await lockDispatch(manager);
      await lockWhole(manager, [id]);
      const paused = await rows<Moved>(
        manager,
        `update walk_forward_tests set status = 'paused', paused_at = now()
         where (id = $1 or parent_id = $1) and tenant_id = $2 and status in ('pending', 'running') returning id, status`,
        [id, tenantId],
      );
      if (paused.length === 0) return await refuseUnless(manager, 'paused', 'not_pausable', { tenantId, id });
      const ids = paused.map((test) => test.id);
      await handOverTrainings(manager, ids, 'goesOn');
      await this.pauses.hold(manager, 'walk_forward_id = any($1::uuid[])', [ids]);
      await this.tell(manager, paused);
    });
  }

  /**
   * With a part of a paused matrix the matrix goes on, its other parts do not. Trainings that were paused by themselves go on too. Resuming what goes on is
   * no error.
   *
   * @throws DomainError `unknown_walk_forward`, `not_resumable` when it has ended or is ending
   */
  async resume({ tenantId, id }: Reference): Promise<void> {
    await this.transactions.run(async (manager) => {
      await lockWhole(manager, [id]);
      const resumed = await rows<Moved>(
        manager,
        `update walk_forward_tests set status = case when started_at is null then 'pending' else 'running' end, paused_at = null,
           paused_seconds = paused_seconds + extract(epoch from now() - paused_at)
         where (id = $1 or parent_id = $1 or id = (select parent_id from walk_forward_tests where id = $1)) and tenant_id = $2
           and status = 'paused' returning id, status`,
        [id, tenantId],
      );
      if (resumed.length === 0) return await refuseUnless(manager, 'going on', 'not_resumable', { tenantId, id });
      await this.pauses.release(manager, 'walk_forward_id = any($1::uuid[])', [resumed.map((test) => test.id)]);
      await this.tell(manager, resumed);
    });
  }

  private async tell(manager: EntityManager, moved: readonly Moved[]): Promise<void> {
    for (const test of moved) await this.events.state(manager, 'walk_forward', test.id, test.status);
  }
}

async function refuseUnless(
  manager: EntityManager,
  wanted: 'paused' | 'going on',
  code: string,
  { tenantId, id }: Reference,
): Promise<void> {
  const sql = 'select status from walk_forward_tests where id = $1 and tenant_id = $2';
  const test = await row<{ status: string }>(manager, sql, [id, tenantId]);
  if (!test) throw unknownWalkForward(id);
  const hasEnded = test.status === 'cancelling' || isTerminal(walkForwardMoves, test.status);
  if (!hasEnded && (test.status === 'paused') === (wanted === 'paused')) return;
  throw new DomainError('conflict', code, `The walk forward is ${test.status}: expected one that has not ended.`);
}
