import type { SearchSpec } from '@barmill/contracts';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows';
import { keepFirstRanks } from './first-ranks';

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
  await keepFirstRanks(manager, {
    runId,
    tenantId: run.tenant_id,
    ranking: 'objective',
    where: `status = 'succeeded'`,
    orderBy: `objective_value ${direction} nulls last, max_drawdown_pct asc nulls last, combination_index`,
  });
}

/** SQL of an update of `optimization_runs r`: the first of its ranking is its best, unless that has no value. */
export const firstIsBest = `(best_value, best_params, best_index) = (
    select o.objective_value, case when o.objective_value is null then null else o.params end,
      case when o.objective_value is null then null else o.combination_index end
    from optimization_rankings k join optimization_results o on o.run_id = k.run_id and o.combination_index = k.combination_index
    where k.run_id = r.id and k.ranking = 'objective' and k.rank = 1)`;

/** Reasons that are kept of a missing best, those of the most combinations. */
const reasonsKept = 5;

/** Of a ranked run without a best: why its combinations have no objective value. */
export async function keepMissingBest(manager: EntityManager, runId: string): Promise<void> {
  await rows(
    manager,
    `update optimization_runs r set missing_best = (
       select json_agg(json_build_object('reason', reason, 'combinations', combinations)) from (
         select coalesce(metric_notes->>'objective_value', metric_notes->>(r.search #>> '{objective,metric}'), 'no_value') collate "C" as reason,
           count(*) as combinations
         from optimization_results o where o.run_id = r.id and o.status = 'succeeded'
         group by 1 order by 2 desc, 1 limit ${reasonsKept}) found)
     where id = $1 and best_value is null and completed_combinations > 0`,
    [runId],
  );
}
