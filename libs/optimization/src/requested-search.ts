import {
  pointerTo,
  stopLossFault,
  type Fault,
  type Parameters,
  type ParameterValues,
  type Strategy,
} from '@barmill/strategies';
import type { MetricId } from '@barmill/metrics';
import type { AxisForm } from './axis-form';
import { SearchSpaceError } from './create-search-space';
import { resolveAxes, resolveDimensions } from './grid';
import { isContinuous, type Dimension } from './dimension';
import type { Objective } from './objective';
import { compileObjective, type ObjectiveForm } from './objective-function';
import { compileResultConstraints } from './result-constraints';
import { searchFaults } from './search/create-search';
import { isFindable } from './search/fresh-points';
import { completeGenetic } from './search/genetic-settings';
import { DEFAULT_LEAST_TRADES } from './surface/robust-ranking';
import { gridOf, searchRequestOf, type StoredObjective, type StoredSearch } from './stored-search';

/** What is searched, as it is asked for. */
export interface RequestedSearch {
  readonly method: StoredSearch['method'];
  readonly param_grid: Readonly<Record<string, AxisForm>>;
  readonly fixed_params: Parameters;
  readonly constraints: readonly string[];
  readonly optimize_metric: ObjectiveForm;
  readonly direction?: Objective['direction'];
  readonly result_constraints: readonly string[];
  readonly seed: number;
  readonly budget?: {
    readonly trials?: number;
    readonly cpu_seconds?: number;
    readonly wall_seconds?: number;
  };
  readonly stop_early?: { readonly trials: number; readonly min_improvement: number };
  readonly search_settings: Readonly<Record<string, number>>;
  readonly least_trades?: number;
  readonly risk_pct?: number;
}

/** A search as it is stored, with its budgets of time. */
export interface ResolvedSearch extends StoredSearch {
  readonly budget: {
    readonly trials: number | null;
    readonly cpuSeconds: number | null;
    readonly wallSeconds: number | null;
  };
}

/** A search that can be run. */
export interface CheckedSearch {
  readonly search: ResolvedSearch;
  /** Of a grid its admitted combinations, else the most trials that there will be. */
  readonly combinations: number;
  /** Of a grid also those that conditions leave out; null: it is drawn from. */
  readonly points: number | null;
  /** Of every parameter the values that it takes, of a range its ends. */
  readonly values: ParameterValues;
  /** The common first bar of all combinations. */
  readonly firstDecision: number;
}

/** A request that cannot be searched. */
export interface SearchRefusal {
  /** What kind of refusal it is: `empty_grid`, `invalid_grid`, `too_many_combinations`, `bad_constraint`, `invalid_search`, … */
  readonly code: string;
  /** The first words of a sentence about the faults. */
  readonly what: string;
  /** With JSON pointers into the request. */
  readonly faults: readonly Fault[];
}

export type SearchResolution =
  { readonly ok: true; readonly checked: CheckedSearch } | { readonly ok: false; readonly refusal: SearchRefusal };

const ofInitialRisk: readonly MetricId[] = ['expectancy_r', 'mae_r', 'mfe_r'];
/** Trials of a method that draws them, where nothing is said. */
const usualTrials = 1_000;
/** Settings of the methods, by their names in a request. */
const settingNames: Readonly<Record<StoredSearch['method'], Readonly<Record<string, string>>>> = {
  grid: {},
  random: { batch: 'batch' },
  sobol: { batch: 'batch' },
  genetic: {
    population: 'population',
    tournament: 'tournament',
    elites: 'elites',
    crossover_rate: 'crossoverRate',
    mutation_rate: 'mutationRate',
    stagnation: 'stagnation',
    newcomers: 'newcomers',
  },
};

/**
 * Everything that a request leaves open, resolved, and all that is wrong with it before anything is stored.
 *
 * @param mostCombinations points of a grid on all of its markets, or trials, at most
 * @param markets that combinations are tried on
 */
export function requestedSearch(
  request: RequestedSearch,
  strategy: Strategy,
  mostCombinations: number,
  markets = 1,
): SearchResolution {
  try {
    return { ok: true, checked: checked(request, strategy, mostCombinations, markets) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, refusal: error.refusal };
  }
}

class Refused extends Error {
  constructor(readonly refusal: SearchRefusal) {
    super(refusal.what);
  }
}

function refuse(code: string, what: string, faults: readonly Fault[]): never {
  throw new Refused({ code, what, faults });
}

function refuseField(pointer: string, code: string, detail: string): never {
  return refuse(code, 'The search is not valid', [{ pointer, code, detail }]);
}

function checked(request: RequestedSearch, strategy: Strategy, most: number, markets: number): CheckedSearch {
  const grid = dimensionsOf(request, strategy);
  const budget = budgetOf(request, most);
  const { least_trades: leastTrades } = request;
  const search: ResolvedSearch = {
    method: request.method,
    ...(markets > 1 && { markets }),
    grid,
    fixed: request.fixed_params,
    constraints: request.constraints,
    objective: objectiveOf(request),
    resultConstraints: resultConstraintsOf(request),
    seed: request.seed,
    settings: completed(settingsOf(request), request.method, budget.trials ?? 0, grid.length + (markets > 1 ? 1 : 0)),
    budget,
    stopEarly: request.stop_early
      ? { trials: request.stop_early.trials, minImprovement: request.stop_early.min_improvement }
      : null,
    ...(leastTrades !== undefined && leastTrades !== DEFAULT_LEAST_TRADES && { leastTrades }),
  };
  const found = search.method === 'grid' ? checkedGrid(search, request, strategy, most) : checkedDraw(search, strategy);
  const withoutStop = stopLossFault(strategy, found.values, request.risk_pct, '/param_grid');
  if (withoutStop) refuse(withoutStop.code, 'The search is not valid', [withoutStop]);
  requireRisk(search, strategy, found.values);
  return { search, ...found };
}

type Found = Omit<CheckedSearch, 'search'>;

function checkedGrid(search: ResolvedSearch, request: RequestedSearch, strategy: Strategy, most: number): Found {
  requireSize(search, most);
  const space = inSpace(search.grid, () => gridOf(search, strategy));
  const combinations = space.countAdmitted();
  if (combinations === 0) refuseEmpty(request, strategy, `the ${space.size} combinations of the grid`);
  return { combinations, points: space.size, values: space.values, firstDecision: space.firstDecision };
}

function checkedDraw(search: ResolvedSearch, strategy: Strategy): Found {
  const request = inSpace(search.grid, () => searchRequestOf(search, strategy));
  const faults = searchFaults(request).map((fault) => ({ ...fault, pointer: settingPointer(fault.pointer) }));
  if (faults.length > 0) refuse('invalid_search', 'The search is not valid', faults);
  const { space, budget } = request;
  const isSmall = space.size !== null && space.size < BigInt(budget);
  if (!isFindable(space)) {
    refuseEmpty({ constraints: search.constraints }, strategy, 'the combinations that were drawn');
  }
  return {
    combinations: isSmall ? Number(space.size) : budget,
    points: null,
    values: space.values,
    firstDecision: space.firstDecision,
  };
}

function dimensionsOf({ method, param_grid: forms }: RequestedSearch, strategy: Strategy): readonly Dimension[] {
  const resolve = method === 'grid' ? resolveAxes : resolveDimensions;
  const resolved = resolve(strategy, forms, '/param_grid');
  if (resolved.ok) return resolved.axes;
  const isEmpty = resolved.faults[0].code === 'empty_grid';
  return refuse(isEmpty ? 'empty_grid' : 'invalid_grid', 'The parameter grid is not valid', resolved.faults);
}

function objectiveOf({ optimize_metric: form, direction }: RequestedSearch): StoredObjective {
  const compiled = compileObjective(form, direction, '/optimize_metric');
  if (!compiled.ok) return refuse(compiled.faults[0].code, 'The objective is not valid', compiled.faults);
  const isText = typeof form === 'string';
  return {
    metric: isText ? form.trim() : form.map(({ metric, weight }) => `${weight} * ${metric}`).join(' + '),
    terms: isText ? null : form,
    direction: compiled.objective.direction,
  };
}

/** Figures in units of a trade's initial risk are null of every combination where no entry has a stop loss. */
function requireRisk({ objective }: ResolvedSearch, strategy: Strategy, values: ParameterValues): void {
  const compiled = compileObjective(objective.terms ?? objective.metric, objective.direction, '/optimize_metric');
  const inRisk = compiled.ok ? compiled.objective.uses.find((id) => ofInitialRisk.includes(id)) : undefined;
  if (inRisk === undefined || strategy.setsStopLoss(values)) return;
  const detail = `${inRisk} is in units of a trade's initial risk, and ${strategy.name} sets no stop loss with these parameters: it would be null of every combination`;
  refuseField('/optimize_metric', 'null_objective', detail);
}

function resultConstraintsOf({ result_constraints: texts }: RequestedSearch): readonly string[] {
  const compiled = compileResultConstraints(texts, '/result_constraints');
  if (!compiled.ok) refuse('bad_constraint', 'The conditions on results are not valid', compiled.faults);
  return texts;
}

function settingsOf({ method, search_settings: given }: RequestedSearch): Readonly<Record<string, number>> {
  const names = settingNames[method];
  const faults = Object.keys(given)
    .filter((name) => !Object.hasOwn(names, name))
    .map((name): Fault => {
      const known = Object.keys(names).join(', ') || 'none';
      const detail = `unknown setting ${JSON.stringify(name)}; settings of the method ${method}: ${known}`;
      return { pointer: `/search_settings${pointerTo(name)}`, code: 'unknown_field', detail };
    });
  if (faults.length > 0) refuse('invalid_search', 'The search is not valid', faults);
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [names[name], value]));
}

/** Defaults that depend on the budget are settled once: a larger budget later asks for the same trials first. */
function completed(
  given: Readonly<Record<string, number>>,
  method: StoredSearch['method'],
  trials: number,
  dimensions: number,
): Readonly<Record<string, number>> {
  return method === 'genetic' ? { ...completeGenetic(given, trials, dimensions) } : given;
}

function budgetOf(
  { method, budget = {}, stop_early: stopEarly }: RequestedSearch,
  most: number,
): ResolvedSearch['budget'] {
  const { trials, cpu_seconds: cpuSeconds = null, wall_seconds: wallSeconds = null } = budget;
  if (method !== 'grid') {
    const wanted = trials ?? Math.min(usualTrials, most);
    if (wanted <= most) return { trials: wanted, cpuSeconds, wallSeconds };
    return refuseField('/budget/trials', 'too_many_combinations', `expected at most ${most} trials, got ${wanted}`);
  }
  if (trials !== undefined) {
    const detail = 'a grid runs all of its combinations; expected a method that draws them (random, sobol, genetic)';
    return refuseField('/budget/trials', 'not_for_grid', detail);
  }
  if (stopEarly !== undefined) {
    const detail =
      'the order of a grid says nothing of what is left; expected a method that draws (random, sobol, genetic)';
    return refuseField('/stop_early', 'not_for_grid', detail);
  }
  return { trials: null, cpuSeconds, wallSeconds };
}

function requireSize({ grid, markets = 1 }: ResolvedSearch, most: number): void {
  const counts = grid.map((dimension) => (isContinuous(dimension) ? Infinity : dimension.values.length));
  const size = counts.reduce((product, count) => product * count, markets);
  if (size <= most) return;
  const ofMarkets = markets === 1 ? [] : [`markets ${markets}`];
  const factors = [...ofMarkets, ...grid.map(({ name }, i) => `${name} ${counts[i]}`)].join(' × ');
  const detail = `The grid spans ${size} combinations (${factors}); at most ${most} are allowed, constraints not counted.`;
  refuse('too_many_combinations', 'The grid is too large', [
    { pointer: '/param_grid', code: 'too_many_combinations', detail },
  ]);
}

/** Runs `create`; what is wrong with the space is told with pointers into the request. */
function inSpace<T>(grid: readonly Dimension[], create: () => T): T {
  try {
    return create();
  } catch (error) {
    if (!(error instanceof SearchSpaceError)) throw error;
    const faults = error.faults.map((fault) => ({ ...fault, pointer: spacePointer(fault.pointer, grid) }));
    const isConstraint = faults.every(({ code }) => code === 'bad_constraint');
    return refuse(isConstraint ? 'bad_constraint' : 'invalid_search', 'The search is not valid', faults);
  }
}

/** A place in a search space's definition, as a place in the request. */
function spacePointer(pointer: string, grid: readonly Dimension[]): string {
  const axis = /^\/axes\/(\d+)(\/when)?/.exec(pointer);
  if (axis) return `/param_grid${pointerTo(grid[Number(axis[1])].name)}${axis[2] ?? ''}`;
  return pointer.replace(/^\/axes$/, '/param_grid').replace(/^\/fixed/, '/fixed_params');
}

/** A place in what `createSearch` takes, as a place in the request. */
function settingPointer(pointer: string): string {
  const [, part, name] = pointer.split('/');
  if (part === 'budget') return '/budget/trials';
  if (part === 'earlyStop') return name === 'trials' ? '/stop_early/trials' : '/stop_early/min_improvement';
  if (part !== 'method' || name === undefined) return pointer;
  return `/search_settings/${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

function refuseEmpty({ constraints }: Pick<RequestedSearch, 'constraints'>, strategy: Strategy, whose: string): never {
  const conditions = [...new Set([...strategy.constraints, ...constraints])].join(', ');
  const pointer = constraints.length === 0 ? '/param_grid' : '/constraints';
  const fault = { pointer, code: 'no_combinations', detail: `None of ${whose} meets: ${conditions}.` };
  return refuse('no_combinations', 'Nothing is left to run', [fault]);
}
