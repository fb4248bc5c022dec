import type { Bindings } from './bindings';
import type { RowSource } from './keyset-page';
import { rankedResults, resultColumnSet } from './result-columns';
import { backtestColumnSet, optimizationColumnSet } from './run-columns';

const runsOfTenant = (tenantId: string) => (bindings: Bindings) => `r.tenant_id = ${bindings.bind(tenantId, 'text')}`;
const bestCombination = `optimization_runs r
  left join optimization_results b on b.run_id = r.id and b.combination_index = r.best_index`;

/** The backtests of a tenant. */
export const backtestsOf = (tenantId: string): RowSource => ({
  from: 'backtest_runs r',
  key: 'r.id',
  columns: backtestColumnSet,
  scope: runsOfTenant(tenantId),
});

/** The optimizations of a tenant, each with its best combination. */
export const optimizationsOf = (tenantId: string): RowSource => ({
  from: bestCombination,
  key: 'r.id',
  columns: optimizationColumnSet,
  scope: runsOfTenant(tenantId),
});

/** The combinations of an optimization. Whether it is the tenant's is asked before. */
export const combinationsOf = (runId: string): RowSource => ({
  from: rankedResults,
  key: 'o.combination_index',
  columns: resultColumnSet,
  scope: (bindings) => `o.run_id = ${bindings.bind(runId, 'uuid')}`,
});
