import { keys, type SearchSpec } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { copyRows } from '../database/copy-rows';
import { epochMs, row } from '../database/rows';
import { expectedMs, type Pace } from '../runs/expected-end';
import { readPace } from '../runs/recent-chunks';
import { RunEvents } from '../runs/run-events';
import { combinationColumns, combinationWriter } from './combination-fields';
import type { CompletedRows } from './completed-rows';
import { leadingRow, type Leader } from './leading-row';
import type { CompletedWork } from './completed-work';
import type { DoneChunk } from './complete.service';
import { WorkOutcomes } from './work-outcomes';

interface Counters {
  tenant_id: string;
  status: string;
  sequence: string;
  total_combinations: string;
  completed_combinations: string;
  failed_combinations: string;
  best_value: number | null;
  best_index: string | null;
  best_params: unknown;
  now_ms: string;
}

/** What became of a chunk's combinations, with the first error. */
interface Done {
  readonly succeeded: number;
  readonly failed: number;
  readonly error?: string;
  readonly pace: Pace | undefined;
}

/** Stores the combinations of a chunk and moves their run's counters. */
@Injectable()
export class CombinationsWriter {
  constructor(
    private readonly events: RunEvents,
    private readonly outcomes: WorkOutcomes,
  ) {}

  async write(manager: EntityManager, chunk: DoneChunk, { header, combinations }: CompletedWork): Promise<void> {
    for (const rows of combinations) await insertRows(manager, chunk, rows);
    const failed = combinations.reduce((sum, part) => sum + part.error.filter((error) => error !== '').length, 0);
    const search = await readSearch(manager, chunk.run_id);
    const leader = leadingRow(combinations, search.objective.direction);
    const succeeded = Number(chunk.combinations) - failed;
    const pace = await readPace(manager, chunk.run_id);
    const run = await moveCounters(manager, chunk.run_id, {
      succeeded,
      failed,
      leader,
      header,
      direction: search.objective.direction,
    });
    const error = combinations.flatMap((part) => part.error).find((one) => one !== '');
    await this.announce(manager, chunk, run, { succeeded, failed, error, pace });
  }

  /** Rows of a chunk that no worker survives, all failed for one reason. */
  async writeFailed(manager: EntityManager, chunk: DoneChunk, rows: CompletedRows, error: string): Promise<void> {
    const failed = rows.combinationIndex.length;
    await insertRows(manager, chunk, rows);
    const pace = await readPace(manager, chunk.run_id);
    const run = await moveCounters(manager, chunk.run_id, { succeeded: 0, failed });
    await this.announce(manager, chunk, run, { succeeded: 0, failed, error, pace });
  }

  private async announce(manager: EntityManager, chunk: DoneChunk, run: Counters, done: Done): Promise<void> {
    const runId = chunk.run_id;
    const total = Number(run.total_combinations);
    const completed = Number(run.completed_combinations);
    const failed = Number(run.failed_combinations);
    await this.events.write(
      manager,
      { runId, tenantId: run.tenant_id, sequence: Number(run.sequence) },
      {
        type: 'progress',
        payload: {
          progress_pct: (100 * (completed + failed)) / total,
          completed_combinations: completed,
          failed_combinations: failed,
          total_combinations: total,
          ...expectation(run, total - completed - failed, done.pace),
          best_value: run.best_value,
          best_index: run.best_index === null ? null : Number(run.best_index),
          best_params: run.best_params,
          chunk: {
            first_index: Number(chunk.first_index),
            end_index: Number(chunk.end_index),
            completed: done.succeeded,
            failed: done.failed,
            ...(done.error !== undefined && { error: done.error }),
          },
        },
      },
      keys.optimizationProgress,
    );
    if (completed + failed === total) await this.outcomes.hintPlanner(manager, run.tenant_id, runId, chunk.id);
  }
}

function expectation({ now_ms }: Counters, remaining: number, pace: Pace | undefined) {
  if (!pace || pace.ratePerS === 0) return { rate_per_s: null, eta: null };
  const etaMs = Number(now_ms) + expectedMs(remaining, pace);
  return { rate_per_s: pace.ratePerS, eta: new Date(etaMs).toISOString() };
}

/** A combination that is there already is a bug that must show, never a conflict to pass over. */
async function insertRows(manager: EntityManager, chunk: DoneChunk, rows: CompletedRows): Promise<void> {
  const { length } = rows.combinationIndex;
  await copyRows(manager, 'optimization_results', combinationColumns, length, combinationWriter(chunk, rows));
}

async function readSearch(manager: EntityManager, runId: string): Promise<SearchSpec> {
  const run = await row<{ search: SearchSpec }>(manager, 'select search from optimization_runs where id = $1', [runId]);
  return run!.search;
}

/** The run's row is updated last, so that chunks of one run wait for each other as short as can be. */
async function moveCounters(
  manager: EntityManager,
  runId: string,
  change: { succeeded: number; failed: number; leader?: Leader; header?: CompletedWork['header']; direction?: string },
): Promise<Counters> {
  const better = change.direction === 'minimize' ? '<' : '>';
  const leads = `($5::float8 is not null and (best_value is null or $5::float8 ${better} best_value))`;
  const run = await row<Counters>(
    manager,
    `update optimization_runs set
       completed_combinations = completed_combinations + $2, failed_combinations = failed_combinations + $3,
       cpu_ms = cpu_ms + $4,
       best_params = case when ${leads} then $6::jsonb else best_params end,
       best_index = case when ${leads} then $7::bigint else best_index end,
       best_value = case when ${leads} then $5::float8 else best_value end,
       engine_version = coalesce($8, engine_version), metric_version = coalesce($9, metric_version),
       sequence = sequence + 1
     where id = $1
     returning tenant_id, status, sequence, total_combinations, completed_combinations, failed_combinations, best_value, best_index, best_params,
       ${epochMs('now()')} as now_ms`,
    [
      runId,
      change.succeeded,
      change.failed,
      change.header?.cpuMs ?? 0,
      change.leader?.value ?? null,
      change.leader?.paramsJson ?? null,
      change.leader?.combinationIndex ?? null,
      change.header?.engineVersion ?? null,
      change.header?.metricVersion ?? null,
    ],
  );
  return run!;
}
