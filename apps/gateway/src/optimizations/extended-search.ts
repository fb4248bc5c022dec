import { invalidAll, type FieldError, type RunSpec } from '@barmill/contracts';
import { gridOf, type SearchSpace } from '@barmill/optimization';
import { pointerTo, type Strategy } from '@barmill/strategies';
import { buildSearch, searchView, shownGrid, shownSettings, type BuiltSearch } from '../runs/search-spec';
import { requireLargerBudget, requireSameSpace, type EndedSearch } from './larger-budget';
import type { Extension } from './steering.schema';

/** The search of a child, and the first bar that it trades. */
export interface ExtendedSearch extends BuiltSearch {
  readonly tradeFrom: number;
}

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
): ExtendedSearch {
  const { spec, search } = parent;
  if (search.method !== 'grid') requireSameSpace(search, extension.param_grid);
  const child = buildSearch(requestOf(extension, parent), strategy, maxCombinations);
  if (search.method !== 'grid') {
    requireLargerBudget(child.spec, parent);
    return { ...child, tradeFrom: spec.tradeFrom };
  }
  const before = gridOf(search, strategy);
  requireAllValues(before, gridOf(child.spec, strategy));
  // A first bar that was asked for stays; one that follows from the warm-up follows from that of the larger space.
  const isAsked = spec.tradeFrom !== before.firstDecision;
  return { ...child, tradeFrom: isAsked ? spec.tradeFrom : child.firstDecision };
}

/** As if it was submitted. */
function requestOf({ param_grid: given, budget, stop_early: stop }: Extension, { spec, search }: ExtendedParent) {
  const fixed = Object.entries(search.fixed).filter(([name]) => !Object.hasOwn(given, name));
  const had = searchView(search);
  const { trials, cpu_seconds, wall_seconds } = { ...had.budget, ...budget };
  return {
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
      trials: trials ?? undefined,
      cpu_seconds: cpu_seconds ?? undefined,
      wall_seconds: wall_seconds ?? undefined,
    },
    stop_early: (stop === undefined ? had.stop_early : stop) ?? undefined,
    chunk_size: search.chunkSize ?? undefined,
  };
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
