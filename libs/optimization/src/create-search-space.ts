import {
  checkParameter,
  compilePredicate,
  ExpressionError,
  findParameter,
  pointerTo,
  unknownParameter,
  withinLimits,
  type Fault,
  type Parameters,
  type Predicate,
  type Strategy,
} from '@barmill/strategies';
import type { Axis } from './grid';
import { GridSpace } from './grid-space';
import type { SearchSpace } from './search-space';

/** What is searched: values of the parameters that vary, values of some that do not, and conditions on both. */
export interface SearchSpaceDefinition {
  readonly axes: readonly Axis[];
  /** A parameter that is neither here nor an axis has its default. */
  readonly fixed: Parameters;
  /** Every combination must meet these and the strategy's own. */
  readonly constraints: readonly string[];
}

/** A search space that cannot be: every fault, with its JSON pointer into the definition. */
export class SearchSpaceError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.pointer}: ${fault.detail}`).join('\n'));
    this.name = 'SearchSpaceError';
  }
}

/**
 * The search space of a definition whose axes `resolveAxes` spelled out.
 *
 * @throws SearchSpaceError with faults `unknown_parameter`, `duplicate_axis`, `axis_is_fixed`, `empty_axis`, those of a
 * parameter's value, `bad_constraint` (its detail ends in the text and a caret), `too_large` (2^53 combinations or more) and `limit` (of
 * the strategy's own, which some combination may break)
 */
export function createSearchSpace(definition: SearchSpaceDefinition, strategy: Strategy): SearchSpace {
  const faults = [...axisFaults(definition, strategy), ...fixedFaults(definition.fixed, strategy)];
  const size = definition.axes.reduce((product, axis) => product * axis.values.length, 1);
  if (size > Number.MAX_SAFE_INTEGER) {
    faults.push({ pointer: '/axes', code: 'too_large', detail: `expected fewer than 2^53 combinations, got ${size}` });
  }
  const predicates = [
    ...strategy.constraints.map((text) => compilePredicate(text, strategy.parameters)),
    ...userPredicates(definition.constraints, strategy, faults),
  ];
  if (faults.length > 0) throw new SearchSpaceError(faults);
  const complete = completed(definition.fixed, strategy);
  const made = withinLimits('/axes', () => new GridSpace(strategy, definition.axes, complete, predicates));
  if (!made.ok) throw new SearchSpaceError([made.fault]);
  return made.value;
}

function completed(fixed: Parameters, strategy: Strategy): Parameters {
  return Object.fromEntries(
    strategy.parameters.map(({ name, default: fallback }) => [
      name,
      Object.hasOwn(fixed, name) ? fixed[name] : fallback,
    ]),
  );
}

function axisFaults({ axes, fixed }: SearchSpaceDefinition, strategy: Strategy): Fault[] {
  const seen = new Set<string>();
  return axes.flatMap(({ name, values }, i): Fault[] => {
    const pointer = `/axes${pointerTo(i)}`;
    const fault = (code: string, detail: string): Fault[] => [{ pointer, code, detail: `${name}: ${detail}` }];
    const definition = findParameter(strategy, name);
    if (!definition) return [{ ...unknownParameter(strategy, name, ''), pointer }];
    if (seen.has(name)) return fault('duplicate_axis', 'expected one axis for a parameter, got two');
    seen.add(name);
    if (Object.hasOwn(fixed, name)) return fault('axis_is_fixed', 'expected either an axis or a fixed value, got both');
    if (values.length === 0) return fault('empty_axis', 'expected at least one value, got none');
    return values.flatMap(
      (value, place) => checkParameter(definition, value, `${pointer}/values${pointerTo(place)}`) ?? [],
    );
  });
}

function fixedFaults(fixed: Parameters, strategy: Strategy): Fault[] {
  return Object.keys(fixed).flatMap((name) => {
    const definition = findParameter(strategy, name);
    if (!definition) return [unknownParameter(strategy, name, '/fixed')];
    return checkParameter(definition, fixed[name], `/fixed${pointerTo(name)}`) ?? [];
  });
}

function userPredicates(constraints: readonly string[], strategy: Strategy, faults: Fault[]): Predicate[] {
  return constraints.flatMap((text, i) => {
    try {
      return [compilePredicate(text, strategy.parameters)];
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      const detail = `${error.message}\n${error.rendering}`;
      faults.push({ pointer: `/constraints${pointerTo(i)}`, code: 'bad_constraint', detail });
      return [];
    }
  });
}
