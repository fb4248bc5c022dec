import { DomainError, type FinalizeReply, type FinalizeRequest } from '@barmill/contracts';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { firstIsBest, keepMissingBest, rankByObjective, type RankedRun } from '../runs/ranking';
import { RunEvents } from '../runs/run-events';
import { keepJudgement } from './judgement-writer';

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
  async finalize({ runId, planToken, ...judged }: FinalizeRequest): Promise<FinalizeReply> {
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
      await keepJudgement(manager, { runId, tenantId: run.tenant_id }, judged);
      const { status, error_message: error } = await this.end(manager, runId);
      await keepMissingBest(manager, runId);
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

async function currentStatus(manager: EntityManager, runId: string): Promise<string> {
  const run = await row<{ status: string }>(manager, 'select status from optimization_runs where id = $1', [runId]);
  if (!run) throw new DomainError('not_found', 'unknown_run', `There is no optimization ${runId}.`);
  return run.status;
}
