import type { SearchSpec } from '@barmill/contracts';
import type { EntityManager } from 'typeorm';
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
