import { keys } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { rows } from '../database/rows';
import { Outbox, workEntry } from '../outbox/outbox';
import { RunEvents } from './run-events';

/** What follows from a new backtest: its one chunk, the message of it, and its first event. */
@Injectable()
export class BacktestWork {
  constructor(
    private readonly events: RunEvents,
    private readonly outbox: Outbox,
  ) {}

  /** Call it last in the transaction that made the run. */
  async queue(manager: EntityManager, tenantId: string, runId: string): Promise<void> {
    const chunk = { id: uuidv7(), tenant_id: tenantId, run_id: runId, epoch: 1, work_class: 'interactive' } as const;
    await rows(
      manager,
      `insert into work_chunks (id, tenant_id, run_kind, run_id, work_class, first_index, end_index, combinations, status, epoch, dispatched_at)
       values ($1, $2, 'backtest', $3, 'interactive', 0, 1, 1, 'dispatched', $4, now())`,
      [chunk.id, tenantId, runId, chunk.epoch],
    );
    await this.outbox.add(manager, [workEntry(chunk)]);
    const event = { type: 'state', payload: { status: 'pending' } } as const;
    await this.events.append(manager, 'backtest', runId, event, keys.backtestState);
  }
}
