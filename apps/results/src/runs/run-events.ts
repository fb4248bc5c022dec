import { exchanges, keys } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { noteBatchChanges } from '../batches/batch-changes';
import { row, rows, type Db } from '../database/rows';
import { Outbox } from '../outbox/outbox';
import { NewDeliveries } from '../webhooks/new-deliveries';

export type RunKind = 'backtest' | 'optimization';
/** What chunks of work are of: a run, or a question about the bars of one. */
export type WorkKind = RunKind | 'candles';

/** What happened to a run, as its watchers read it. */
export interface NewEvent {
  readonly type: 'state' | 'progress' | 'end';
  readonly payload: object;
}

/** Where runs are. */
export const runTables: Readonly<Record<RunKind, string>> = {
  backtest: 'backtest_runs',
  optimization: 'optimization_runs',
};

/** The one sequence of a run: an event is a row with the next number, and a hint to whoever listens. */
@Injectable()
export class RunEvents {
  constructor(
    private readonly outbox: Outbox,
    private readonly deliveries: NewDeliveries,
  ) {}

  /** Takes the next number of the run; call it last in a transaction, for it locks the run's row. */
  async append(db: Db, kind: RunKind, runId: string, event: NewEvent, key: string): Promise<void> {
    const batches = kind === 'backtest' ? 'batch_ids' : 'null::text[]';
    const run = await row<{ sequence: string; tenant_id: string; batch_ids: string[] | null }>(
      db,
      `update ${runTables[kind]} set sequence = sequence + 1 where id = $1 returning sequence, tenant_id, ${batches} as batch_ids`,
      [runId],
    );
    if (!run) throw new Error(`no ${kind} ${runId}`);
    const at = { runId, tenantId: run.tenant_id, sequence: Number(run.sequence) };
    await this.write(db, at, event, key);
    const { status, error } = event.payload as { status?: string; error?: string };
    if (status === undefined) return;
    await this.deliveries.add(db, { ...at, kind, status, error });
    if (run.batch_ids && run.batch_ids.length > 0) await noteBatchChanges(db, [runId]);
  }

  /** For callers that have moved the sequence themselves, in the update that changed the run. */
  async write(
    db: Db,
    at: { runId: string; tenantId: string; sequence: number },
    event: NewEvent,
    key: string,
  ): Promise<void> {
    await rows(db, 'insert into events (run_id, sequence, tenant_id, type, payload) values ($1, $2, $3, $4, $5)', [
      at.runId,
      at.sequence,
      at.tenantId,
      event.type,
      JSON.stringify(event.payload),
    ]);
    await this.outbox.add(db, [
      {
        tenantId: at.tenantId,
        exchange: exchanges.events.name,
        key,
        messageId: `${at.runId}:${at.sequence}`,
        body: { v: 1, runId: at.runId, sequence: at.sequence },
        mandatory: false,
      },
    ]);
  }

  async state(db: Db, kind: RunKind, runId: string, status: string): Promise<void> {
    await this.append(db, kind, runId, { type: 'state', payload: { status } }, stateKey[kind]);
  }

  /** @param error why it failed, if it did */
  async end(db: Db, kind: RunKind, runId: string, status: string, error?: string): Promise<void> {
    const payload = { status, ...(error !== undefined && { error }) };
    await this.append(db, kind, runId, { type: 'end', payload }, endKeys[kind]);
  }
}

const stateKey: Record<RunKind, string> = { backtest: keys.backtestState, optimization: keys.optimizationState };
/** What is announced as a run ends. */
export const endKeys: Record<RunKind, string> = { backtest: keys.backtestEnded, optimization: keys.optimizationEnded };
