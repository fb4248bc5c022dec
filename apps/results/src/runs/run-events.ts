import { exchanges, keys } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { noteBatchChanges } from '../batches/batch-changes';
import { row, rows, type Db } from '../database/rows';
import { Outbox } from '../outbox/outbox';
import { NewDeliveries } from '../webhooks/new-deliveries';

/** What computes. */
export type RunKind = 'backtest' | 'optimization';
/** What chunks of work are of: a run, or a question about the bars of one. */
export type WorkKind = RunKind | 'candles';
/** What people submit, follow and delete. */
export type JobKind = RunKind | 'walk_forward';

/** What happened to a run, as its watchers read it. */
export interface NewEvent {
  readonly type: 'state' | 'progress' | 'window' | 'end';
  readonly payload: object;
}

/** Where runs are. */
export const runTables: Readonly<Record<RunKind, string>> = {
  backtest: 'backtest_runs',
  optimization: 'optimization_runs',
};
export const jobTables: Readonly<Record<JobKind, string>> = { ...runTables, walk_forward: 'walk_forward_tests' };
/** The walk forward that a job is part of, in SQL: what happens to its runs is told to nobody but to it. */
const belongsTo: Readonly<Record<JobKind, string>> = {
  backtest: 'walk_forward_id',
  optimization: 'walk_forward_id',
  walk_forward: 'parent_id',
};

/** The one sequence of a run: an event is a row with the next number, and a hint to whoever listens. */
@Injectable()
export class RunEvents {
  constructor(
    private readonly outbox: Outbox,
    private readonly deliveries: NewDeliveries,
  ) {}

  /** Takes the next number of the run; call it last in a transaction, for it locks the run's row. */
  async append(db: Db, kind: JobKind, runId: string, event: NewEvent, key: string): Promise<void> {
    const batches = kind === 'backtest' ? 'batch_ids' : 'null::text[]';
    const run = await row<{ sequence: string; tenant_id: string; whole: string | null; batch_ids: string[] | null }>(
      db,
      `update ${jobTables[kind]} set sequence = sequence + 1 where id = $1
       returning sequence, tenant_id, ${belongsTo[kind]} as whole, ${batches} as batch_ids`,
      [runId],
    );
    if (!run) throw new Error(`no ${kind} ${runId}`);
    const at = { runId, tenantId: run.tenant_id, sequence: Number(run.sequence) };
    await this.write(db, at, event, key);
    const { status, error } = event.payload as { status?: string; error?: string };
    if (run.whole !== null) return await this.hintWhole(db, event, run.whole, at);
    if (status === undefined) return;
    await this.deliveries.add(db, { ...at, kind, status, error });
    if (run.batch_ids && run.batch_ids.length > 0) await noteBatchChanges(db, [runId]);
  }

  /** Wakes who decides what follows from the end of a part. */
  private async hintWhole(
    db: Db,
    { type }: NewEvent,
    wholeId: string,
    { runId, tenantId }: { readonly runId: string; readonly tenantId: string },
  ): Promise<void> {
    if (type !== 'end') return;
    await this.outbox.add(db, [
      {
        tenantId,
        exchange: exchanges.events.name,
        key: keys.walkForwardStep,
        messageId: `${runId}:whole`,
        body: { v: 1, runId: wholeId, sequence: 0 },
        mandatory: false,
      },
    ]);
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

  async state(db: Db, kind: JobKind, runId: string, status: string): Promise<void> {
    await this.append(db, kind, runId, { type: 'state', payload: { status } }, stateKey[kind]);
  }

  /** @param error why it failed, if it did */
  async end(db: Db, kind: JobKind, runId: string, status: string, error?: string): Promise<void> {
    const payload = { status, ...(error !== undefined && { error }) };
    await this.append(db, kind, runId, { type: 'end', payload }, endKeys[kind]);
  }
}

const stateKey: Record<JobKind, string> = {
  backtest: keys.backtestState,
  optimization: keys.optimizationState,
  walk_forward: keys.walkForwardState,
};
/** What is announced as a run ends. */
export const endKeys: Record<JobKind, string> = {
  backtest: keys.backtestEnded,
  optimization: keys.optimizationEnded,
  walk_forward: keys.walkForwardEnded,
};
