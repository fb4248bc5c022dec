import { DomainError, exchanges, keys, type DeleteStrategyRequest } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { noteBatchChanges } from '../batches/batch-changes';
import { row, rows } from '../database/rows';
import { Outbox, type OutboxEntry } from '../outbox/outbox';
import { Transactions } from '../outbox/transactions';
import { lockWhole } from '../walk-forwards/lock-whole';
import { handOverTrainings } from '../walk-forwards/shared-trainings';
import { endKeys, jobTables, type JobKind, type RunKind } from '../runs/run-events';

/** Which runs to hide: a condition on `r` and its values, and how many at most. */
export interface RunChoice {
  readonly where: string;
  readonly values: readonly unknown[];
  readonly limit?: number;
}

interface HiddenRun {
  readonly id: string;
  readonly tenant_id: string;
  readonly was: string;
  readonly sequence: string;
}

/** The tenant of its own that a thing moves to: no key belongs to it, so whatever reads by tenant finds the thing no more. */
const hidden = (table: string) =>
  `tenant_id = concat('~', ${table}.id), deleted_from = ${table}.tenant_id, deleted_at = now()`;
const ended: readonly string[] = ['completed', 'completed_with_failures', 'failed', 'cancelled'];

/**
 * Deletes what people delete: hides it and all below it and begins to cancel what goes on, in one transaction, with the word to the
 * engines and to those who watch. Repair ends what is being cancelled, the janitor removes the rows.
 */
@Injectable()
export class DeletionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError `unknown_run` */
  async deleteRun(kind: RunKind, tenantId: string, id: string): Promise<number> {
    return await this.transactions.run(async (manager) => {
      const runs = await this.hide(manager, kind, { where: 'r.id = $1 and r.tenant_id = $2', values: [id, tenantId] });
      if (runs > 0) return runs;
      throw new DomainError('not_found', 'unknown_run', `There is no ${kind} ${id}.`);
    });
  }

  /** With its parts, and the runs of its windows. @throws DomainError `unknown_walk_forward` */
  async deleteWalkForward(tenantId: string, id: string): Promise<number> {
    return await this.transactions.run(async (manager) => {
      const choice = { where: 'r.id = $1 and r.tenant_id = $2', values: [id, tenantId] };
      const hidden = await this.hideWalkForwards(manager, choice);
      if (hidden > 0) return hidden;
      throw new DomainError('not_found', 'unknown_walk_forward', `There is no walk forward ${id}.`);
    });
  }

  /** @returns how many walk forwards and runs of theirs are hidden from here on */
  async hideWalkForwards(manager: EntityManager, choice: RunChoice): Promise<number> {
    const found = await rows<{ id: string }>(
      manager,
      `select r.id from walk_forward_tests r where ${choice.where} order by r.id ${choice.limit === undefined ? '' : `limit ${choice.limit}`}`,
      [...choice.values],
    );
    const ids = await lockWhole(
      manager,
      found.map(({ id }) => id),
    );
    if (ids.length === 0) return 0;
    await handOverTrainings(manager, ids, 'isThere');
    const own = await this.hide(manager, 'walk_forward', { where: 'r.id = any($1::uuid[])', values: [ids] });
    const ofWindows = { where: 'r.walk_forward_id = any($1::uuid[]) and r.deleted_at is null', values: [ids] };
    const tests = await this.hide(manager, 'backtest', ofWindows);
    return own + tests + (await this.hide(manager, 'optimization', ofWindows));
  }

  /** A version of a strategy or all of them, with every run of it. @throws DomainError `unknown_strategy` */
  async deleteStrategy({ tenantId, name, version }: DeleteStrategyRequest): Promise<number> {
    return await this.transactions.run(async (manager) => {
      const strategies = await rows<{ id: string }>(
        manager,
        `update strategies set ${hidden('strategies')} where tenant_id = $1 and name = $2 and ($3::int is null or version = $3)
         returning id`,
        [tenantId, name, version ?? null],
      );
      if (strategies.length === 0) {
        const which = version === undefined ? name : `${name} version ${version}`;
        throw new DomainError('not_found', 'unknown_strategy', `There is no stored strategy ${which}.`);
      }
      const choice = {
        where: 'r.strategy_id = any($1::uuid[]) and r.deleted_at is null',
        values: [strategies.map(({ id }) => id)],
      };
      const walkForwards = await this.hideWalkForwards(manager, choice);
      const backtests = await this.hide(manager, 'backtest', choice);
      return walkForwards + backtests + (await this.hide(manager, 'optimization', choice));
    });
  }

  /** With the runs that it made; those that it was answered with stay. @throws DomainError `unknown_batch` */
  async deleteBatch(tenantId: string, id: string): Promise<number> {
    return await this.transactions.run(async (manager) => {
      const made = {
        where: 'r.tenant_id = $2 and r.id in (select run_id from batch_items where batch_id = $1 and not deduplicated)',
        values: [id, tenantId],
      };
      const runs = await this.hide(manager, 'backtest', made);
      const batch = await row<{ sequence: string }>(
        manager,
        `update batches set ${hidden('batches')} where id = $1 and tenant_id = $2 returning sequence`,
        [id, tenantId],
      );
      if (!batch) throw new DomainError('not_found', 'unknown_batch', `There is no batch ${id}.`);
      await rows(manager, 'delete from idempotency_keys where run_id = $1', [id]);
      const body = { v: 1, runId: id, sequence: Number(batch.sequence) + 1 };
      await this.outbox.add(manager, [
        {
          ...{ tenantId, exchange: exchanges.events.name, key: keys.batchChanged, messageId: uuidv7() },
          ...{ body, mandatory: false },
        },
      ]);
      return runs;
    });
  }

  /** @returns how many runs are hidden from here on */
  async hide(manager: EntityManager, kind: JobKind, { where, values, limit }: RunChoice): Promise<number> {
    const table = jobTables[kind];
    const runs = await rows<HiddenRun>(
      manager,
      `update ${table} x set ${hidden('x')},
         status = case when x.status = any($${values.length + 1}) then x.status else 'cancelling' end
       from (select r.id, r.tenant_id, r.status from ${table} r where ${where}
         order by r.id ${limit === undefined ? '' : `limit ${limit}`} for update) was
       where x.id = was.id returning x.id, was.tenant_id, was.status as was, x.sequence`,
      [...values, ended],
    );
    if (runs.length === 0) return 0;
    await this.outbox.add(
      manager,
      runs.filter(({ was }) => !ended.includes(was)).flatMap((run) => messagesOf(kind, run)),
    );
    const ids = runs.map(({ id }) => id);
    if (kind === 'backtest') await noteBatchChanges(manager, ids);
    await rows(manager, 'delete from idempotency_keys where run_id = any($1::uuid[])', [ids]);
    return runs.length;
  }
}

/** To the engines, which stop what they compute, and to those who watch, who look and find nothing. */
function messagesOf(kind: JobKind, { id, tenant_id: tenantId, sequence }: HiddenRun): OutboxEntry[] {
  const message = (exchange: string, key: string, body: object): OutboxEntry => ({
    ...{ tenantId, exchange, key, messageId: uuidv7(), body: { v: 1, runId: id, ...body }, mandatory: false },
  });
  return [
    message(exchanges.control.name, keys.cancelRun, {}),
    message(exchanges.events.name, endKeys[kind], { sequence: Number(sequence) + 1 }),
  ];
}
