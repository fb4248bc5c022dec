import {
  invalid,
  invalidAll,
  searchSpec,
  type FieldError,
  type ParameterValues,
  type SearchSpec,
} from '@barmill/contracts';
import { metricDefinitions } from '@barmill/metrics';
import { createSearchSpace, resolveAxes, SearchSpaceError, type Axis, type SearchSpace } from '@barmill/optimization';
import { pointerTo, stopLossFault, type Strategy } from '@barmill/strategies';
import type { OptimizationRequest } from '../optimizations/optimization.schema';

/** What an optimization searches, counted. */
export interface CheckedSearch {
  readonly spec: SearchSpec;
  readonly totalCombinations: number;
  readonly firstDecision: number;
}

type SearchRequest = Pick<
  OptimizationRequest,
  'param_grid' | 'risk_pct' | 'fixed_params' | 'constraints' | 'optimize_metric' | 'direction' | 'method' | 'chunk_size'
>;

/**
 * The complete search of a request, and how many combinations it admits.
 * @throws DomainError where the grid, a constraint or the metric is wrong, the grid is too large, or a value of it leaves entries without
 * the stop loss that their size needs
 */
export function buildSearch(request: SearchRequest, strategy: Strategy, maxCombinations: number): CheckedSearch {
  const objective = objectiveOf(request);
  const axes = axesOf(request, strategy);
  requireSize(axes, maxCombinations);
  const space = spaceOf(request, axes, strategy);
  const withoutStop = stopLossFault(strategy, space.values, request.risk_pct, '/param_grid');
  if (withoutStop) throw invalid(withoutStop.code, withoutStop.pointer, `${withoutStop.detail}.`);
  const totalCombinations = space.countAdmitted();
  if (totalCombinations === 0) throw nothingAdmitted(request, strategy, space);
  const spec = searchSpec.parse({
    v: 1,
    method: request.method,
    grid: axes.map(({ name, values }) => ({ name, values: [...values] })),
    fixed: request.fixed_params,
    constraints: request.constraints,
    objective,
    chunkSize: request.chunk_size ?? null,
  } satisfies SearchSpec);
  return { spec, totalCombinations, firstDecision: space.firstDecision };
}

function objectiveOf({ optimize_metric: metric, direction }: SearchRequest): SearchSpec['objective'] {
  const definition = metricDefinitions.find(({ id }) => id === metric);
  if (!definition) {
    const known = metricDefinitions.map(({ id }) => id).join(', ');
    const detail = `There is no metric ${JSON.stringify(metric)}. Known metrics: ${known}.`;
    throw invalid('unknown_metric', '/optimize_metric', detail);
  }
  return { metric, direction: direction ?? (definition.better === 'lower' ? 'minimize' : 'maximize') };
}

function axesOf(request: SearchRequest, strategy: Strategy): readonly Axis[] {
  const resolved = resolveAxes(strategy, request.param_grid, '/param_grid');
  if (resolved.ok) return resolved.axes;
  const empty = resolved.faults[0].code === 'empty_grid';
  throw invalidAll(empty ? 'empty_grid' : 'invalid_grid', 'The parameter grid is not valid', resolved.faults);
}

function requireSize(axes: readonly Axis[], maxCombinations: number): void {
  const size = axes.reduce((product, { values }) => product * values.length, 1);
  if (size <= maxCombinations) return;
  const factors = axes.map(({ name, values }) => `${name} ${values.length}`).join(' × ');
  throw invalid(
    'too_many_combinations',
    '/param_grid',
    `The grid spans ${size} combinations (${factors}); at most ${maxCombinations} are allowed, constraints not counted.`,
  );
}

function spaceOf(request: SearchRequest, axes: readonly Axis[], strategy: Strategy): SearchSpace {
  const definition = { axes, fixed: request.fixed_params, constraints: request.constraints };
  try {
    return createSearchSpace(definition, strategy);
  } catch (error) {
    if (!(error instanceof SearchSpaceError)) throw error;
    const faults = error.faults.map((fault) => ({ ...fault, pointer: requestPointer(fault.pointer, axes) }));
    const badConstraint = faults.every(({ code }) => code === 'bad_constraint');
    throw invalidAll(badConstraint ? 'bad_constraint' : 'invalid_search', 'The search is not valid', faults);
  }
}

/** A place in the search space's definition, as a place in the request. */
function requestPointer(pointer: string, axes: readonly Axis[]): string {
  const axis = /^\/axes\/(\d+)/.exec(pointer);
  if (axis) return `/param_grid${pointerTo(axes[Number(axis[1])].name)}`;
  return pointer.replace(/^\/axes$/, '/param_grid').replace(/^\/fixed/, '/fixed_params');
}

function nothingAdmitted({ constraints }: SearchRequest, strategy: Strategy, { size }: SearchSpace): Error {
  const conditions = [...new Set([...strategy.constraints, ...constraints])].join(', ');
  const own = constraints.length === 0;
  const fault: FieldError = {
    pointer: own ? '/param_grid' : '/constraints',
    code: 'no_combinations',
    detail: `None of the ${size} combinations of the grid meets: ${conditions}.`,
  };
  return invalidAll('no_combinations', 'Nothing is left to run', [fault]);
}

/** Axes as the API shows them. */
export function shownGrid(spec: SearchSpec): Record<string, ParameterValues[string][]> {
  return Object.fromEntries(spec.grid.map(({ name, values }) => [name, values]));
}
