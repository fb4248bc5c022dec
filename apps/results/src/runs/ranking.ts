import type { SearchSpec } from '@barmill/contracts';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows';

/** Ranks kept of each ranking. */
export const rankedRows = 10_000;

export interface RankedRun {
  readonly tenant_id: string;
  readonly search: SearchSpec;
}

/**
 * Ranks what has succeeded: by objective, without a value last in both directions; ties by lower drawdown, then by combination index. Failed ones
 * have no rank.
 */
export async function rankByObjective(manager: EntityManager, runId: string, run: RankedRun): Promise<void> {
  const direction = run.search.objective.direction === 'minimize' ? 'asc' : 'desc';
  await rows(
    manager,
    `insert into optimization_rankings (run_id, tenant_id, ranking, rank, combination_index)
     select $1, $2, 'objective', row_number() over (order by objective_value ${direction} nulls last, max_drawdown_pct asc nulls last, combination_index),
       combination_index
     from optimization_results where run_id = $1 and status = 'succeeded'
     order by objective_value ${direction} nulls last, max_drawdown_pct asc nulls last, combination_index limit $3`,
    [runId, run.tenant_id, rankedRows],
  );
}

/** SQL of an update of `optimization_runs r`: the first of its ranking is its best, unless that has no value. */
export const firstIsBest = `(best_value, best_params, best_index) = (
    select o.objective_value, case when o.objective_value is null then null else o.params end,
      case when o.objective_value is null then null else o.combination_index end
    from optimization_rankings k join optimization_results o on o.run_id = k.run_id and o.combination_index = k.combination_index
    where k.run_id = r.id and k.ranking = 'objective' and k.rank = 1)`;
