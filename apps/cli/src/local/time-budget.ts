import type { ResolvedSearch } from '@barmill/optimization';

/** Budgets of time, by the names that an ended search has for them. */
export type SpentBudget = 'cpu_budget' | 'time_budget';

/** Which budget is spent, counted from now on over all threads of this process; null: none. */
export function timeBudget({ cpuSeconds, wallSeconds }: ResolvedSearch['budget']): () => SpentBudget | null {
  const startedMs = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    if (cpuSeconds !== null && (user + system) / 1e6 >= cpuSeconds) return 'cpu_budget';
    return wallSeconds !== null && (performance.now() - startedMs) / 1e3 >= wallSeconds ? 'time_budget' : null;
  };
}
