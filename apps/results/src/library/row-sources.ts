import type { Filter } from '@barmill/contracts';
import type { Bindings } from './bindings';
import type { RowSource } from './keyset-page';
import { rankedResults, resultColumnSet } from './result-columns';
import { backtestColumnSet, optimizationColumnSet } from './run-columns';
import { walkForwardColumnSet } from './walk-forward-columns';

/** Runs of walk forwards are found only by a filter that names them. */
const runsOfTenant = (tenantId: string, filter: Filter | null) => (bindings: Bindings) => {
  const ofTenant = `r.tenant_id = ${bindings.bind(tenantId, 'text')}`;
  return filter && names(filter, 'walk_forward_id') ? ofTenant : `${ofTenant} and r.walk_forward_id is null`;
};

function names({ all, any, not, comparison }: Filter, field: string): boolean {
  if (comparison) return comparison.field === field;
  const inside = not ? [not] : ((all ?? any)?.filters ?? []);
  return inside.some((one) => names(one, field));
}

const bestCombination = `optimization_runs r
  left join optimization_results b on b.run_id = r.id and b.combination_index = r.best_index`;

/** The backtests of a tenant. */
export const backtestsOf = (tenantId: string, filter: Filter | null): RowSource => ({
  from: 'backtest_runs r',
  key: 'r.id',
  columns: backtestColumnSet,
  scope: runsOfTenant(tenantId, filter),
});

/** The optimizations of a tenant, each with its best combination. */
export const optimizationsOf = (tenantId: string, filter: Filter | null): RowSource => ({
  from: bestCombination,
  key: 'r.id',
  columns: optimizationColumnSet,
  scope: runsOfTenant(tenantId, filter),
});

/** The walk forwards of a tenant; parts of a matrix are found with the whole. */
export const walkForwardsOf = (tenantId: string): RowSource => ({
  from: 'walk_forward_tests r',
  key: 'r.id',
  columns: walkForwardColumnSet,
  scope: (bindings) => `r.tenant_id = ${bindings.bind(tenantId, 'text')} and r.parent_id is null`,
});

/** The combinations of an optimization. Whether it is the tenant's is asked before. */
export const combinationsOf = (runId: string): RowSource => ({
  from: rankedResults,
  key: 'o.combination_index',
  columns: resultColumnSet,
  scope: (bindings) => `o.run_id = ${bindings.bind(runId, 'uuid')}`,
});
