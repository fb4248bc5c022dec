import type { DispatchReply, DispatchRequest, DispatchShare, WorkClass } from '@barmill/contracts';
import { Telemetry } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import type { Counter } from 'prom-client';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { WorkOutcomes } from '../work/work-outcomes';

/** Any number that no other advisory lock of this service uses. */
const dispatchLock = 7_002;

/** Marks chunks dispatched as the planner asks, never more at once than the window. */
@Injectable()
export class DispatchService {
  private readonly dispatched: Counter;

  constructor(
    private readonly transactions: Transactions,
    private readonly outcomes: WorkOutcomes,
    telemetry: Telemetry,
  ) {
    this.dispatched = telemetry.counter('barmill_chunks_dispatched_total', 'Sweep chunks given to the broker.');
  }

  async dispatch(request: DispatchRequest): Promise<DispatchReply> {
    return await this.transactions.run(async (manager) => {
      // Planners that decide at the same time must not fill the window twice.
      await lockDispatch(manager);
      const quick = await this.give(manager, 'interactive', request.quickWindow, request.quick);
      const served = [...quick, ...(await this.give(manager, 'sweep', request.window, request.shares))];
      await rows(manager, 'update optimization_runs set last_dispatched_at = now() where id = any($1::uuid[])', [
        served.map(({ runId }) => runId),
      ]);
      const dispatched = served.reduce((sum, { chunks }) => sum + chunks, 0);
      this.dispatched.inc(dispatched);
      return { dispatched };
    });
  }

  /** @returns what each run that was served was given */
  private async give(
    manager: EntityManager,
    workClass: WorkClass,
    window: number,
    shares: readonly DispatchShare[],
  ): Promise<DispatchShare[]> {
    let room = window - (await inFlight(manager, workClass));
    const served: DispatchShare[] = [];
    for (const { runId, chunks } of shares) {
      const ids = room > 0 ? await pick(manager, runId, Math.min(chunks, room)) : [];
      const given = ids.length > 0 ? await this.outcomes.dispatch(manager, ids, workClass) : 0;
      room -= given;
      if (given > 0) served.push({ runId, chunks: given });
    }
    return served;
  }
}

/** Until the transaction ends nobody else dispatches. */
export async function lockDispatch(manager: EntityManager): Promise<void> {
  await manager.query('select pg_advisory_xact_lock($1)', [dispatchLock]);
}

/** Chunks of optimizations that are with a class of slots. */
async function inFlight(manager: EntityManager, workClass: WorkClass): Promise<number> {
  const found = await row<{ count: string }>(
    manager,
    `select count(*) from work_chunks where work_class = $1 and run_kind = 'optimization' and status in ('dispatched', 'running')`,
    [workClass],
  );
  return Number(found!.count);
}

async function pick(manager: EntityManager, runId: string, limit: number): Promise<string[]> {
  const picked = await rows<{ id: string }>(
    manager,
    `select c.id from work_chunks c
     where c.run_id = $1 and c.status = 'planned' and exists (select 1 from optimization_runs r where r.id = c.run_id and r.status = 'running')
     order by c.first_index limit $2 for update of c skip locked`,
    [runId, limit],
  );
  return picked.map(({ id }) => id);
}
