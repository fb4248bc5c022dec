import {
  DomainError,
  packDoubles,
  unpackDoubles,
  type CopiedAxis,
  type CopyRowsReply,
  type CopyRowsRequest,
  type FailedRows,
  type ReadFailedRequest,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { combinationColumns } from '../work/combination-fields';
import { lostPlan, planLease } from './plan-lease';

/** Indices of the parent that one call looks over. */
const indicesAtOnce = 20_000;
const ownColumns = ['run_id', 'tenant_id', 'combination_index'];
const taken = combinationColumns.filter((column) => !ownColumns.includes(column)).join(', ');

interface Copying {
  readonly tenant_id: string;
  readonly parent_id: string | null;
  readonly copied_until: string;
}

/** Takes over rows of the optimization that a child is made of: what succeeded there is not computed again. */
@Injectable()
export class CopiedRowsService {
  constructor(private readonly transactions: Transactions) {}

  /** A page. Rows keep their figures and hashes; their indices become those of the child's space. */
  async copy({ runId, planToken, axes }: CopyRowsRequest): Promise<CopyRowsReply> {
    return await this.transactions.run(async (manager) => {
      const run = await row<Copying>(
        manager,
        `update optimization_runs r set plan_lease_until = now() + ${planLease}
         where id = $1 and plan_token = $2 and status = 'planning' and not is_copied
         returning tenant_id, copied_until,
           (select id from optimization_runs p where p.id = r.parent_id and p.deleted_at is null) as parent_id`,
        [runId, planToken],
      );
      if (!run) throw lostPlan(runId);
      return await this.copyPage(manager, runId, run, axes);
    });
  }

  /** @throws DomainError `unknown_run` when the parent was deleted */
  async readFailed({ runId, firstIndex, limit }: ReadFailedRequest): Promise<FailedRows> {
    const parent = await row<{ id: string }>(
      this.transactions.dataSource,
      `select p.id from optimization_runs r join optimization_runs p on p.id = r.parent_id and p.deleted_at is null where r.id = $1`,
      [runId],
    );
    if (!parent)
      throw new DomainError('not_found', 'unknown_run', 'The optimization that this one repeats was deleted.');
    const failed = await rows<{ index: number; params: string; market: number | null }>(
      this.transactions.dataSource,
      `select combination_index::float8 as index, params::text as params, market from optimization_results
       where run_id = $1 and status = 'failed' and combination_index >= $2 order by combination_index limit $3`,
      [parent.id, firstIndex, limit],
    );
    return {
      combinationIndex: packDoubles(Float64Array.from(failed, ({ index }) => index)),
      paramsJson: failed.map(({ params }) => params),
      market: failed.flatMap(({ market }) => market ?? []),
    };
  }

  private async copyPage(
    manager: EntityManager,
    runId: string,
    run: Copying,
    axes: readonly CopiedAxis[],
  ): Promise<CopyRowsReply> {
    const from = Number(run.copied_until);
    const next = run.parent_id === null ? undefined : await nextIndex(manager, run.parent_id, from);
    if (next === undefined) {
      const sql = 'update optimization_runs set is_copied = true where id = $1 returning cached_combinations as cached';
      return { done: true, cachedCombinations: await this.cachedAfter(manager, sql, [runId]) };
    }
    const parameters: unknown[] = [runId, run.tenant_id, run.parent_id, next, next + indicesAtOnce];
    const copied = await rows(
      manager,
      `insert into optimization_results (run_id, tenant_id, combination_index, ${taken})
       select $1, $2, place, ${taken} from (
         select ${childIndex(axes, parameters)} as place, o.* from optimization_results o
         where run_id = $3 and status = 'succeeded' and combination_index >= $4 and combination_index < $5) found
       where place is not null returning 1`,
      parameters,
    );
    const sql = `update optimization_runs set copied_until = $2, cached_combinations = cached_combinations + $3,
       completed_combinations = completed_combinations + $3 where id = $1 returning cached_combinations as cached`;
    const moved = [runId, next + indicesAtOnce, copied.length];
    return { done: false, cachedCombinations: await this.cachedAfter(manager, sql, moved) };
  }

  private async cachedAfter(manager: EntityManager, sql: string, parameters: unknown[]): Promise<number> {
    return Number((await row<{ cached: string }>(manager, sql, parameters))!.cached);
  }
}

/** Of many indices only some have a row: the first from `from` on that has one. */
async function nextIndex(manager: EntityManager, parentId: string, from: number): Promise<number | undefined> {
  const found = await row<{ index: string }>(
    manager,
    `select combination_index as index from optimization_results
     where run_id = $1 and combination_index >= $2 order by combination_index limit 1`,
    [parentId, from],
  );
  return found && Number(found.index);
}

/** SQL of the child's index: null where a value of the parent is not in its space. */
function childIndex(axes: readonly CopiedAxis[], parameters: unknown[]): string {
  if (axes.length === 0) return 'combination_index';
  const terms = axes.map(({ stride, places }) => {
    const added = unpackDoubles(places, places.length / Float64Array.BYTES_PER_ELEMENT);
    parameters.push(
      Array.from(added, (each) => (Number.isNaN(each) ? null : each)),
      stride,
      added.length,
    );
    const last = parameters.length;
    return `($${last - 2}::bigint[])[(combination_index / $${last - 1}::bigint % $${last}::bigint + 1)::int]`;
  });
  return terms.join(' + ');
}
