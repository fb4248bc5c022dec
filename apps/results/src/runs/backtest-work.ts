import { keys } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../outbox/outbox';
import { queueInteractive } from './interactive-chunk';
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
    await queueInteractive(manager, this.outbox, { kind: 'backtest', tenantId, runId });
    const event = { type: 'state', payload: { status: 'pending' } } as const;
    await this.events.append(manager, 'backtest', runId, event, keys.backtestState);
  }
}
