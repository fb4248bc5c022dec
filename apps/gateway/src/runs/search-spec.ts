import { invalidAll, searchSpec, type SearchSpec } from '@barmill/contracts';
import { DEFAULT_LEAST_TRADES, requestedSearch } from '@barmill/optimization';
import type { ParameterValues, Strategy } from '@barmill/strategies';
import type { OptimizationRequest, OptimizationView } from '../optimizations/optimization.schema';

/** What an optimization searches, counted. */
export interface BuiltSearch {
  readonly spec: SearchSpec;
  /** Combinations of a grid; of a method that draws them trials at most. */
  readonly totalCombinations: number;
  /** Of a grid also the combinations that conditions leave out; null: it is drawn from. */
  readonly points: number | null;
  /** Of every parameter the values that it takes, of a range its ends. */
  readonly values: ParameterValues;
  readonly firstDecision: number;
}

export type SearchRequest = Parameters<typeof requestedSearch>[0] & Pick<OptimizationRequest, 'chunk_size'>;

/**
 * The complete search of a request, and how many combinations there will be.
 * @throws DomainError where the space, a condition or the objective is wrong, the space is too large, or a value of it leaves entries without
 * the stop loss that their size needs
 * @param markets that combinations are tried on
 */
export function buildSearch(
  request: SearchRequest,
  strategy: Strategy,
  maxCombinations: number,
  markets = 1,
): BuiltSearch {
  const resolution = requestedSearch(request, strategy, maxCombinations, markets);
  if (!resolution.ok) {
    const { code, what, faults } = resolution.refusal;
    throw invalidAll(code, what, faults);
  }
  const { search, combinations, points, values, firstDecision } = resolution.checked;
  const spec = searchSpec.parse({ v: 1, ...search, chunkSize: request.chunk_size ?? null });
  return { spec, totalCombinations: combinations, points, values, firstDecision };
}

type ShownAxis = OptimizationView['param_grid'][string];

/** Axes as the API shows them: a list of values, or what else a request may say of a parameter. */
export function shownGrid(spec: SearchSpec): Record<string, ShownAxis> {
  return Object.fromEntries(
    spec.grid.map(({ name, ...axis }) => {
      const isPlain = 'values' in axis && axis.when === undefined && axis.log === undefined;
      return [name, isPlain ? axis.values : axis];
    }),
  );
}

type SearchView = Pick<
  OptimizationView,
  | 'param_grid'
  | 'fixed_params'
  | 'constraints'
  | 'optimize_metric'
  | 'direction'
  | 'result_constraints'
  | 'method'
  | 'seed'
  | 'search_settings'
  | 'budget'
  | 'stop_early'
  | 'least_trades'
>;

/** A search as the API shows it. */
export function searchView(search: SearchSpec): SearchView {
  return {
    param_grid: shownGrid(search),
    fixed_params: search.fixed,
    constraints: search.constraints,
    optimize_metric: search.objective.metric,
    direction: search.objective.direction,
    result_constraints: search.resultConstraints,
    method: search.method,
    seed: search.seed,
    search_settings: shownSettings(search),
    budget: {
      trials: search.budget.trials,
      cpu_seconds: search.budget.cpuSeconds,
      wall_seconds: search.budget.wallSeconds,
    },
    stop_early: search.stopEarly && {
      trials: search.stopEarly.trials,
      min_improvement: search.stopEarly.minImprovement,
    },
    least_trades: search.leastTrades ?? DEFAULT_LEAST_TRADES,
  };
}

/** Settings of the method by the names that requests have for them. */
function shownSettings({ settings }: SearchSpec): Record<string, number> {
  const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [snake(name), value]));
}
