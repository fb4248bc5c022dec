import { invalidAll, type FieldError, type MarketSpec, type RunSpec, type SearchSpec } from '@barmill/contracts';
import { gridOf, sampleSpaceOf, type SearchSpace } from '@barmill/optimization';
import { pointerTo, type Strategy } from '@barmill/strategies';
import { buildSearch, searchView, type BuiltSearch } from '../runs/search-spec';
import { requireLargerBudget, requireSameSpace, type EndedSearch } from './larger-budget';
import type { Extension } from './steering.schema';

/** What is extended. */
export interface ExtendedParent extends EndedSearch {
  readonly spec: RunSpec;
}

/**
 * The search of an ended optimization with a larger grid, or, of one that draws its trials, a larger budget; everything else stays. Settings that came
 * from the smaller budget stay too, so that it asks for the same trials first.
 *
 * @throws DomainError as a submission, `not_larger` where a value or a trial of the parent is not in it, `not_a_grid` for another space of a draw
 */
export function extendedSearch(
  extension: Extension,
  parent: ExtendedParent,
  strategy: Strategy,
  maxCombinations: number,
): BuiltSearch {
  const { search } = parent;
  if (search.method !== 'grid') requireSameSpace(search, extension.param_grid);
  const child = buildSearch(requestOf(extension, parent), strategy, maxCombinations, search.markets);
  if (search.method === 'grid') requireAllValues(gridOf(search, strategy), gridOf(child.spec, strategy));
  else requireLargerBudget(child.spec, parent);
  return child;
}

/** As if it was submitted. */
function requestOf({ param_grid: given, budget, stop_early: stop }: Extension, { spec, search }: ExtendedParent) {
  const fixed = Object.entries(search.fixed).filter(([name]) => !Object.hasOwn(given, name));
  const had = searchView(search);
  const { trials, cpu_seconds, wall_seconds } = { ...had.budget, ...budget };
  return {
    ...had,
    param_grid: { ...had.param_grid, ...given },
    risk_pct: spec.execution.sizing === 'risk_pct' ? (spec.execution.riskPct ?? undefined) : undefined,
    fixed_params: Object.fromEntries(fixed),
    // Shown are texts; a weighted sum is more than its text.
    optimize_metric: search.objective.terms ?? search.objective.metric,
    direction: search.objective.direction,
    method: search.method,
    budget: {
      trials: trials ?? undefined,
      cpu_seconds: cpu_seconds ?? undefined,
      wall_seconds: wall_seconds ?? undefined,
    },
    stop_early: (stop === undefined ? had.stop_early : stop) ?? undefined,
    chunk_size: search.chunkSize ?? undefined,
  };
}

/**
 * The first tradable bar of a child on one market: one that was asked for stays, one that follows from the warm-up follows from that of the larger space. A
 * draw keeps its space.
 *
 * @param strategy ready for the market's bars
 */
export function extendedFirstBar(
  { tradeFrom }: Pick<MarketSpec, 'tradeFrom'>,
  strategy: Strategy,
  parent: SearchSpec,
  child: Pick<BuiltSearch, 'values'>,
): number {
  if (parent.method !== 'grid') return tradeFrom;
  const isAsked = tradeFrom !== strategy.firstDecisionOf(sampleSpaceOf(parent, strategy).values);
  return isAsked ? tradeFrom : strategy.firstDecisionOf(child.values);
}

function requireAllValues(before: SearchSpace, after: SearchSpace): void {
  const faults = Object.keys(before.values).flatMap((name): FieldError[] => {
    const missing = before.values[name].filter((value) => !after.values[name].includes(value));
    if (missing.length === 0) return [];
    const detail = `${name}: expected all values that the optimization has; ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' and more are' : missing.length > 1 ? ' are' : ' is'} missing`;
    return [{ pointer: `/param_grid${pointerTo(name)}`, code: 'not_larger', detail }];
  });
  if (faults.length > 0) throw invalidAll('not_larger', 'The grid is not larger', faults);
}
