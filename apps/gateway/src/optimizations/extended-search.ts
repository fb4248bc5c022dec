import {
  DomainError,
  invalidAll,
  type FieldError,
  type MarketSpec,
  type RunSpec,
  type SearchSpec,
} from '@barmill/contracts';
import { gridOf, type SearchSpace } from '@barmill/optimization';
import { pointerTo, type Strategy } from '@barmill/strategies';
import { buildSearch, shownGrid, shownSettings, type BuiltSearch } from '../runs/search-spec';
import type { Extension } from './steering.schema';

/** The search of a child, and the first bar that it trades. */
export interface ExtendedSearch extends BuiltSearch {
  readonly tradeFrom: number;
}

/**
 * The search of an ended optimization with a larger grid; everything else stays.
 * @throws DomainError as a submission, and `not_larger` where a value of the parent is not in it
 */
export function extendedSearch(
  { param_grid: given }: Extension,
  parent: { readonly spec: RunSpec; readonly search: SearchSpec },
  strategy: Strategy,
  maxCombinations: number,
): ExtendedSearch {
  const { spec, search } = parent;
  if (search.method !== 'grid') {
    const detail = `The trials of the method ${search.method} are not extended by a grid. Submit the search again with a larger budget: it begins with the same trials.`;
    throw new DomainError('conflict', 'not_a_grid', detail);
  }
  const fixed = Object.entries(search.fixed).filter(([name]) => !Object.hasOwn(given, name));
  const request = {
    param_grid: { ...shownGrid(search), ...given },
    risk_pct: spec.execution.sizing === 'risk_pct' ? (spec.execution.riskPct ?? undefined) : undefined,
    fixed_params: Object.fromEntries(fixed),
    constraints: search.constraints,
    optimize_metric: search.objective.terms ?? search.objective.metric,
    direction: search.objective.direction,
    result_constraints: search.resultConstraints,
    method: search.method,
    seed: search.seed,
    search_settings: shownSettings(search),
    budget: {
      cpu_seconds: search.budget.cpuSeconds ?? undefined,
      wall_seconds: search.budget.wallSeconds ?? undefined,
    },
    chunk_size: search.chunkSize ?? undefined,
  };
  const child = buildSearch(request, strategy, maxCombinations, search.markets);
  const before = gridOf(search, strategy);
  requireAllValues(before, gridOf(child.spec, strategy));
  return { ...child, tradeFrom: extendedFirstBar(spec, strategy, before, child) };
}

/**
 * The first tradable bar of a child on one market: one that was asked for stays, one that follows from the warm-up follows from that of the larger space.
 *
 * @param strategy ready for the market's bars
 */
export function extendedFirstBar(
  { tradeFrom }: Pick<MarketSpec, 'tradeFrom'>,
  strategy: Strategy,
  before: Pick<SearchSpace, 'values'>,
  after: Pick<BuiltSearch, 'values'>,
): number {
  const isAsked = tradeFrom !== strategy.firstDecisionOf(before.values);
  return isAsked ? tradeFrom : strategy.firstDecisionOf(after.values);
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
