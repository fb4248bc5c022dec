import type { LiveWorker, RunningChunk, WaitingWork, WorkersReply } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { epochMs, rows } from '../database/rows';

type Stored = Record<string, unknown>;

/** Which workers are there, what they compute, and what waits. Workers are shared: of other tenants' work only its amount is told. */
@Injectable()
export class WorkersQueries {
  constructor(private readonly dataSource: DataSource) {}

  async read(tenantId: string): Promise<WorkersReply> {
    const [workers, running, waiting] = await Promise.all([
      rows<Stored>(
        this.dataSource,
        `select id, sweep_slots, interactive_slots, engine_version, ${epochMs('last_seen_at')} as seen_ms
         from workers where last_seen_at > now() - interval '15 seconds' order by id`,
      ),
      rows<Stored>(
        this.dataSource,
        `select owner, tenant_id, run_kind, run_id, first_index, end_index, combinations, attempts, ${epochMs('dispatched_at')} as dispatched_ms
         from work_chunks where status = 'running' order by dispatched_at, id`,
      ),
      rows<Stored>(
        this.dataSource,
        `select work_class, count(*) as chunks, sum(combinations) as combinations,
           ${epochMs('min(coalesce(dispatched_at, created_at))')} as oldest_ms
         from work_chunks where status in ('planned', 'dispatched', 'retry_wait') and tenant_id = $1 group by work_class order by work_class`,
        [tenantId],
      ),
    ]);
    return {
      workers: workers.map((worker) => liveWorker(worker, running, tenantId)),
      waiting: waiting.map(waitingWork),
    };
  }
}

function liveWorker(worker: Stored, running: readonly Stored[], tenantId: string): LiveWorker {
  const busy = running.filter(({ owner }) => owner === worker.id);
  return {
    id: worker.id as string,
    sweepSlots: worker.sweep_slots as number,
    interactiveSlots: worker.interactive_slots as number,
    engineVersion: worker.engine_version as string,
    lastSeenAtMs: Number(worker.seen_ms),
    busySlots: busy.length,
    running: busy.filter((chunk) => chunk.tenant_id === tenantId).map(runningChunk),
  };
}

function runningChunk(chunk: Stored): RunningChunk {
  return {
    runKind: chunk.run_kind as string,
    runId: chunk.run_id as string,
    firstIndex: Number(chunk.first_index),
    endIndex: Number(chunk.end_index),
    combinations: Number(chunk.combinations),
    attempt: (chunk.attempts as number) + 1,
    dispatchedAtMs: Number(chunk.dispatched_ms),
  };
}

function waitingWork(waiting: Stored): WaitingWork {
  return {
    workClass: waiting.work_class as string,
    chunks: Number(waiting.chunks),
    combinations: Number(waiting.combinations),
    oldestMs: Number(waiting.oldest_ms),
  };
}
