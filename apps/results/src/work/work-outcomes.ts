import { exchanges, keys, type WorkClass } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CandleAnswers } from '../candles/candle-answers';
import { row, rows, type Db } from '../database/rows';
import { Outbox, workEntry, type DispatchedChunk } from '../outbox/outbox';
import { CancelService } from '../runs/cancel.service';
import { RunEvents, type WorkKind } from '../runs/run-events';

/** Whether the run of chunk `c` is being cancelled, in SQL. */
export const runIsCancelling = `(exists (select 1 from optimization_runs r where r.id = c.run_id and r.status = 'cancelling')
  or exists (select 1 from backtest_runs r where r.id = c.run_id and r.status = 'cancelling'))`;

/** Whether nothing has to be recorded of a chunk's combinations, in SQL. */
const needsNoRows = `(run_kind <> 'optimization' or wanted = 'returns')`;

/** How a chunk can leave a worker without a result. Every method is one guarded move and what follows from it. */
@Injectable()
export class WorkOutcomes {
  constructor(
    private readonly cancellation: CancelService,
    private readonly events: RunEvents,
    private readonly outbox: Outbox,
    private readonly candles: CandleAnswers,
  ) {}

  async cancelChunk(manager: EntityManager, chunkId: string, kind: WorkKind, runId: string): Promise<void> {
    await rows(
      manager,
      `update work_chunks set status = 'cancelled', finished_at = now(), lease_until = null
       where id = $1 and status in ('planned', 'dispatched', 'running', 'retry_wait')`,
      [chunkId],
    );
    if (kind !== 'candles') await this.cancellation.settle(manager, kind, runId);
  }

  /**
   * Nothing will make this chunk work: a backtest and a question fail, a sweep chunk waits for the planner to record its combinations, a sample goes
   * without it.
   */
  async giveUp(manager: EntityManager, chunkId: string, error: string): Promise<void> {
    const chunk = await row<{ run_kind: WorkKind; run_id: string; tenant_id: string }>(
      manager,
      `update work_chunks set status = case when ${needsNoRows} then 'failed' else 'retry_wait' end,
         next_at = 'infinity', error = $2, lease_until = null, finished_at = case when ${needsNoRows} then now() end
       where id = $1 and status = 'running' returning run_kind, run_id, tenant_id`,
      [chunkId, error],
    );
    if (chunk?.run_kind === 'backtest') await this.failBacktest(manager, chunk.run_id, error);
    else if (chunk?.run_kind === 'candles') await this.candles.fail(manager, chunk.run_id, error);
    else if (chunk) await this.hintPlanner(manager, chunk.tenant_id, chunk.run_id, chunkId);
  }

  async failBacktest(manager: EntityManager, runId: string, error: string): Promise<void> {
    const failed = await row(
      manager,
      `update backtest_runs set status = 'failed', error_message = $2, completed_at = now()
       where id = $1 and status in ('pending', 'running') returning id`,
      [runId, error],
    );
    if (failed) await this.events.end(manager, 'backtest', runId, 'failed', error);
  }

  /**
   * Puts chunks back to work: those of optimizations are planned again, others leave at once, as nobody else plans them.
   * One that somebody else has a hand on is left for the next time.
   */
  async putBack(manager: EntityManager, where: string, parameters: unknown[]): Promise<number> {
    const back = await rows<DispatchedChunk & { run_kind: WorkKind }>(
      manager,
      `update work_chunks set status = 'planned', lease_until = null, owner = null, next_at = null,
         work_class = case when run_kind = 'optimization' then 'sweep' else work_class end
       where id in (select id from work_chunks where ${where} order by id for update skip locked)
       returning id, tenant_id, run_id, run_kind, epoch, work_class`,
      parameters,
    );
    const interactive = back.filter((chunk) => chunk.work_class === 'interactive');
    if (interactive.length > 0)
      await this.dispatch(
        manager,
        interactive.map(({ id }) => id),
        'interactive',
      );
    return back.length;
  }

  /** A worker that was overtaken has spoken, so it did not die of its chunk: that attempt does not count against the chunk. */
  async survived(db: Db, chunkId: string, token: number): Promise<void> {
    await rows(
      db,
      `update work_chunks set survived = survived + 1, overtaken_token = null where id = $1 and overtaken_token = $2`,
      [chunkId, token],
    );
  }

  /** Planned chunks become dispatched, each with its message; the relay alone publishes. @param workClass which slots take them */
  async dispatch(manager: EntityManager, chunkIds: readonly string[], workClass: WorkClass): Promise<number> {
    const dispatched = await rows<DispatchedChunk>(
      manager,
      `update work_chunks set status = 'dispatched', work_class = $2, epoch = epoch + 1, dispatched_at = now(), lease_until = null
       where id = any($1::uuid[]) and status = 'planned' returning id, tenant_id, run_id, epoch, work_class`,
      [chunkIds, workClass],
    );
    await this.outbox.add(manager, dispatched.map(workEntry));
    return dispatched.length;
  }

  /** Tells the planners that a run has something to decide. */
  async hintPlanner(manager: EntityManager, tenantId: string, runId: string, messageId: string): Promise<void> {
    await this.outbox.add(manager, [
      {
        tenantId,
        exchange: exchanges.events.name,
        key: keys.optimizationChunksDone,
        messageId,
        body: { v: 1, runId, sequence: 0 },
        mandatory: false,
      },
    ]);
  }
}
