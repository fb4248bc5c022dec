import { packDoubles } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import type { CompletedReturns } from './completed-returns';
import type { CompletedWork } from './completed-work';
import type { DoneChunk } from './complete.service';
import { WorkOutcomes } from './work-outcomes';

/** Stores the daily returns of a sample's chunk. They are no results of the run: its counters stay. */
@Injectable()
export class ReturnsWriter {
  constructor(private readonly outcomes: WorkOutcomes) {}

  async write(manager: EntityManager, chunk: DoneChunk, { header, returns }: CompletedWork): Promise<void> {
    for (const part of returns) await insertReturns(manager, chunk, part);
    await rows(manager, 'update optimization_runs set cpu_ms = cpu_ms + $2 where id = $1', [
      chunk.run_id,
      header.cpuMs,
    ]);
    const open = await row(
      manager,
      `select 1 from work_chunks where run_id = $1 and wanted = 'returns' and status in ('planned', 'dispatched', 'running', 'retry_wait') limit 1`,
      [chunk.run_id],
    );
    if (!open) await this.outcomes.hintPlanner(manager, chunk.tenant_id, chunk.run_id, chunk.id);
  }
}

async function insertReturns(
  manager: EntityManager,
  { run_id, tenant_id }: DoneChunk,
  { combinationIndex, values }: CompletedReturns,
): Promise<void> {
  const days = values.length / combinationIndex.length;
  await rows(
    manager,
    `insert into optimization_returns (run_id, tenant_id, combination_index, daily_returns)
     select $1, $2, combination_index, daily_returns from unnest($3::int8[], $4::bytea[]) as r (combination_index, daily_returns)`,
    [
      run_id,
      tenant_id,
      [...combinationIndex],
      Array.from(combinationIndex, (_, i) => packDoubles(values.subarray(i * days, (i + 1) * days))),
    ],
  );
}
