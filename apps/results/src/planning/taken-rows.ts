import { DomainError } from '@barmill/contracts';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows';
import { combinationColumns } from '../work/combination-fields';

const ownColumns = ['run_id', 'tenant_id'];
const taken = combinationColumns.filter((column) => !ownColumns.includes(column)).join(', ');

/**
 * Gives a run the rows that its parent has of these combinations, figures and hashes included, whose versions they are of,
 * and the best of them where it is better than what is there.
 *
 * @throws DomainError `parent_lost` when the parent was deleted meanwhile: the caller asks again, and computes them
 */
export async function takeOver(
  manager: EntityManager,
  { runId, tenantId }: { readonly runId: string; readonly tenantId: string },
  combinations: Float64Array,
): Promise<void> {
  if (combinations.length === 0) return;
  const copied = await rows(
    manager,
    `insert into optimization_results (run_id, tenant_id, ${taken})
     select r.id, $2, ${taken.replaceAll(/\w+/g, 'o.$&')}
     from optimization_runs r join optimization_runs p on p.id = r.parent_id and p.deleted_at is null
       join optimization_results o on o.run_id = p.id and o.combination_index = any($3::int8[]) and o.status = 'succeeded'
     where r.id = $1 returning 1`,
    [runId, tenantId, [...combinations]],
  );
  if (copied.length !== combinations.length) {
    const message = `The optimization that ${runId} extends has ${copied.length} of ${combinations.length} rows.`;
    throw new DomainError('conflict', 'parent_lost', message);
  }
  await rows(
    manager,
    `update optimization_runs r set engine_version = p.engine_version, metric_version = p.metric_version
     from optimization_runs p where r.id = $1 and p.id = r.parent_id and r.engine_version is null`,
    [runId],
  );
  await rows(
    manager,
    `update optimization_runs r set best_value = o.objective_value, best_params = o.params, best_index = o.combination_index
     from optimization_results o
     where r.id = $1 and o.run_id = r.id and o.combination_index = (
       select combination_index from optimization_results
       where run_id = $1 and combination_index = any($2::int8[]) and objective_value is not null
       order by objective_value * ${towardsBest('r')}, max_drawdown_pct asc nulls last, combination_index limit 1)
       and (r.best_value is null or o.objective_value * ${towardsBest('r')} < r.best_value * ${towardsBest('r')})`,
    [runId, [...combinations]],
  );
}

/** SQL of what makes the better of two values of an optimization the lesser one. */
export function towardsBest(run: string): string {
  return `case when ${run}.search #>> '{objective,direction}' = 'minimize' then 1 else -1 end`;
}
