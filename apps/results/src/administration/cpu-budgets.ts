import { DomainError } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { jobTables, type JobKind, type WorkKind } from '../runs/run-events';

interface Budget {
  readonly family_id: string;
  readonly limit: number | null;
  readonly spent: number;
  readonly seconds_left: number;
}

const today = `(now() at time zone 'utc')::date`;
/** Where what is paid for lies. */
const tableOf: Record<JobKind | WorkKind, string> = { ...jobTables, candles: 'candle_answers' };
/** Whom work is counted for; what was deleted has left its tenant. */
const tenantOf: Record<WorkKind, string> = {
  backtest: 'coalesce(deleted_from, tenant_id)',
  optimization: 'coalesce(deleted_from, tenant_id)',
  candles: 'tenant_id',
};

/** CPU seconds that runs took, counted for each key and day (UTC), and the limit that a key may have. */
@Injectable()
export class CpuBudgets {
  /**
   * Lets new work in and notes which key pays for it. What was let in is finished, whatever it takes.
   * @throws DomainError `cpu_budget_spent`
   */
  async admit(manager: EntityManager, kind: JobKind | WorkKind, runId: string, keyId: string): Promise<void> {
    if (keyId === '') return;
    const budget = await row<Budget>(
      manager,
      `select k.family_id, k.cpu_seconds_per_day as limit, coalesce(u.cpu_ms, 0) / 1000 as spent,
         ceil(extract(epoch from ${today} + 1 - (now() at time zone 'utc')))::int as seconds_left
       from api_keys k left join api_key_usage u on u.family_id = k.family_id and u.day = ${today} where k.id = $1`,
      [keyId],
    );
    if (!budget) throw new DomainError('unauthenticated', 'unknown_key', 'The key that came with the request is gone.');
    if (budget.limit !== null && budget.spent >= budget.limit) throw spent(budget);
    await rows(manager, `update ${tableOf[kind]} set charged_to = $2 where id = $1`, [runId, budget.family_id]);
  }

  /** Adds what a chunk took to the day's sum. Call it last in a transaction: chunks of one key wait for each other here. */
  async charge(manager: EntityManager, kind: WorkKind, runId: string, cpuMs: number): Promise<void> {
    await rows(
      manager,
      `insert into api_key_usage (family_id, day, tenant_id, cpu_ms)
       select charged_to, ${today}, ${tenantOf[kind]}, $2 from ${tableOf[kind]} where id = $1 and charged_to is not null
       on conflict (family_id, day) do update set cpu_ms = api_key_usage.cpu_ms + excluded.cpu_ms`,
      [runId, cpuMs],
    );
  }
}

function spent({ limit, spent, seconds_left: seconds }: Budget): DomainError {
  const detail = `Runs of this key took ${spent.toFixed(1)} of its ${limit} CPU seconds of today; the next day begins in ${seconds} s (UTC).`;
  return new DomainError('exhausted', 'cpu_budget_spent', detail, [], seconds);
}
