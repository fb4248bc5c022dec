import { DomainError, unpackDoubles, type FinalizeReply, type FinalizeRequest } from '@barmill/contracts';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { storeRanks } from '../runs/first-ranks';
import { firstIsBest, rankByObjective, type RankedRun } from '../runs/ranking';
import { RunEvents } from '../runs/run-events';

interface Claimed extends RankedRun {
  readonly total_combinations: string;
}

interface Ended {
  readonly status: string;
  readonly error_message: string | null;
}

/** Ends an optimization: counts its rows, ranks them in SQL and moves the state, in one transaction. */
@Injectable()
export class FinalizeService {
  private readonly logger = new Logger(FinalizeService.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly events: RunEvents,
  ) {}

  /** Finalizing what is ended already answers its state. */
  async finalize({
    runId,
    planToken,
    overfittingJson,
    surfaceJson,
    rankings,
  }: FinalizeRequest): Promise<FinalizeReply> {
    return await this.transactions.run(async (manager) => {
      const run = await row<Claimed>(
        manager,
        `update optimization_runs set status = 'finalizing'
         where id = $1 and plan_token = $2 and status = 'running' and has_search_ended and completed_combinations + failed_combinations = total_combinations
         returning tenant_id, total_combinations, search`,
        [runId, planToken],
      );
      if (!run) return { status: await currentStatus(manager, runId) };
      await this.requireEveryRow(manager, runId, Number(run.total_combinations));
      await rankByObjective(manager, runId, run);
      for (const { name, combinationIndex } of rankings) {
        const ranking = { runId, tenantId: run.tenant_id, ranking: name };
        await storeRanks(manager, ranking, [...unpackedIndexes(combinationIndex)]);
      }
      await keepJudgement(manager, runId, overfittingJson, surfaceJson);
      const { status, error_message: error } = await this.end(manager, runId);
      await this.events.end(manager, 'optimization', runId, status, error ?? undefined);
      return { status };
    });
  }

  private async requireEveryRow(manager: EntityManager, runId: string, total: number): Promise<void> {
    const found = await row<{ count: string }>(manager, 'select count(*) from optimization_results where run_id = $1', [
      runId,
    ]);
    if (Number(found!.count) === total) return;
    this.logger.error(`ALARM: optimization ${runId} has ${found!.count} rows, its counters say ${total}`);
    throw new DomainError('internal', 'rows_missing', `The optimization has ${found!.count} of ${total} rows.`);
  }

  private async end(manager: EntityManager, runId: string): Promise<Ended> {
    const ended = await row<Ended>(
      manager,
      `update optimization_runs r set
         status = case when completed_combinations = 0 then 'failed'
                       when failed_combinations > 0 then 'completed_with_failures' else 'completed' end,
         error_message = case when completed_combinations = 0
           then (select 'No combination succeeded; the first: ' || error from optimization_results o where o.run_id = r.id order by combination_index limit 1) end,
         ${firstIsBest},
         completed_at = now()
       where id = $1 returning status, error_message`,
      [runId],
    );
    return ended!;
  }
}

/** What the run's figures are worth; the sample that it was judged by is not needed any more. */
async function keepJudgement(
  manager: EntityManager,
  runId: string,
  overfittingJson: string | undefined,
  surfaceJson: string | undefined,
): Promise<void> {
  await rows(manager, 'update optimization_runs set overfitting = $2::jsonb, surface = $3::jsonb where id = $1', [
    runId,
    overfittingJson ?? null,
    surfaceJson ?? null,
  ]);
  await rows(manager, 'delete from optimization_returns where run_id = $1', [runId]);
}

function unpackedIndexes(packed: Uint8Array): Float64Array {
  return unpackDoubles(packed, packed.length / Float64Array.BYTES_PER_ELEMENT);
}

async function currentStatus(manager: EntityManager, runId: string): Promise<string> {
  const run = await row<{ status: string }>(manager, 'select status from optimization_runs where id = $1', [runId]);
  if (!run) throw new DomainError('not_found', 'unknown_run', `There is no optimization ${runId}.`);
  return run.status;
}
