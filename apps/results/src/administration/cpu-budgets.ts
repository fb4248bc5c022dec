import { DomainError } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { jobTables, runTables, type JobKind, type RunKind } from '../runs/run-events';

interface Budget {
  readonly family_id: string;
  readonly limit: number | null;
  readonly spent: number;
  readonly seconds_left: number;
}

const today = `(now() at time zone 'utc')::date`;

/** CPU seconds that runs took, counted for each key and day (UTC), and the limit that a key may have. */
@Injectable()
export class CpuBudgets {
  /**
   * Lets a new run in and notes which key pays for it. A run that was let in is finished, whatever it takes.
   * @throws DomainError `cpu_budget_spent`
   */
  async admit(manager: EntityManager, kind: JobKind, runId: string, keyId: string): Promise<void> {
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
    await rows(manager, `update ${jobTables[kind]} set charged_to = $2 where id = $1`, [runId, budget.family_id]);
  }

  /** Adds what a chunk took to the day's sum. Call it last in a transaction: chunks of one key wait for each other here. */
  async charge(manager: EntityManager, kind: RunKind, runId: string, cpuMs: number): Promise<void> {
    await rows(
      manager,
      `insert into api_key_usage (family_id, day, tenant_id, cpu_ms)
       select charged_to, ${today}, coalesce(deleted_from, tenant_id), $2 from ${runTables[kind]} where id = $1 and charged_to is not null
       on conflict (family_id, day) do update set cpu_ms = api_key_usage.cpu_ms + excluded.cpu_ms`,
      [runId, cpuMs],
    );
  }
}

function spent({ limit, spent, seconds_left: seconds }: Budget): DomainError {
  const detail = `Runs of this key took ${spent.toFixed(1)} of its ${limit} CPU seconds of today; the next day begins in ${seconds} s (UTC).`;
  return new DomainError('exhausted', 'cpu_budget_spent', detail, [], seconds);
}
