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
import { compileActivity } from './activity';
import { isContinuous, type Axis, type Dimension } from './dimension';
import { GridSpace } from './grid-space';
import { MarketSpace } from './market-space';
import { SampleSpace } from './sample-space';
import type { SearchSpace } from './search-space';
import type { SpaceParts } from './space-parts';

/** What is searched: values of the parameters that vary, values of some that do not, and conditions on both. */
export interface SearchSpaceDefinition<D extends Dimension = Axis> {
  readonly axes: readonly D[];
  /** A parameter that is neither here nor an axis has its default. */
  readonly fixed: Parameters;
  /** Every combination must meet these and the strategy's own. */
  readonly constraints: readonly string[];
  /** Markets that every combination is tried on, or drawn for; missing: one. */
  readonly markets?: number;
}

/** A search space that cannot be: every fault, with its JSON pointer into the definition. */
export class SearchSpaceError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.pointer}: ${fault.detail}`).join('\n'));
    this.name = 'SearchSpaceError';
  }
}

/** Points of a grid that are looked at one by one at most, to tell which of them its conditions admit: seconds of work. */
export const maxExaminedPoints = 100_000_000;

/**
 * The search space of a definition whose axes `resolveAxes` spelled out.
 *
 * @throws SearchSpaceError with faults `unknown_parameter`, `duplicate_axis`, `axis_is_fixed`, `empty_axis`, those of a
 * parameter's value, `bad_constraint` (its detail ends in the text and a caret), `bad_when` and `when_cycle`, `too_large` (2^53 combinations
 * or more, or more than `maxExaminedPoints` points that conditions tell apart) and `limit` (of the strategy's own, which some
 * combination may break)
 */
export function createSearchSpace(definition: SearchSpaceDefinition, strategy: Strategy): SearchSpace {
  const { axes, markets = 1 } = definition;
  const size = axes.reduce((product, axis) => product * axis.values.length, markets);
  const faults =
    size > Number.MAX_SAFE_INTEGER
      ? [{ pointer: '/axes', code: 'too_large', detail: `expected fewer than 2^53 combinations, got ${size}` }]
      : [];
  const parts = spaceParts(definition, strategy, faults);
  const space = created(() => new GridSpace(axes, parts));
  if (space.examinedPoints <= maxExaminedPoints) return markets === 1 ? space : new MarketSpace(markets, space);
  const detail =
    `expected conditions that tell at most ${maxExaminedPoints} points apart, got ${space.examinedPoints}: leave values out, or ` +
    'let a method draw combinations';
  throw new SearchSpaceError([{ pointer: '/axes', code: 'too_large', detail }]);
}

/**
 * The space from which a method draws combinations, of a definition whose axes `resolveDimensions` spelled out. Neither its
 * creation nor drawing from it depends on how many combinations it has.
 *
 * @throws SearchSpaceError as `createSearchSpace`, but never `too_large`
 */
export function createSampleSpace(definition: SearchSpaceDefinition<Dimension>, strategy: Strategy): SampleSpace {
  const parts = spaceParts(definition, strategy, []);
  return created(() => new SampleSpace(definition.axes, parts, definition.markets));
}

function created<Space>(create: () => Space): Space {
  const made = withinLimits('/axes', create);
  if (!made.ok) throw new SearchSpaceError([made.fault]);
  return made.value;
}

function spaceParts(
  definition: SearchSpaceDefinition<Dimension>,
  strategy: Strategy,
  tooLarge: readonly Fault[],
): SpaceParts {
  const faults = [...axisFaults(definition, strategy), ...fixedFaults(definition.fixed, strategy), ...tooLarge];
  const predicates = [
    ...strategy.constraints.map((text) => compilePredicate(text, strategy.parameters)),
    ...userPredicates(definition.constraints, strategy, faults),
  ];
  const known = definition.axes.map((axis) =>
    findParameter(strategy, axis.name) ? axis : { ...axis, when: undefined },
  );
  const { activity, faults: activityFaults } = compileActivity(known, strategy);
  faults.push(...activityFaults);
  if (faults.length > 0) throw new SearchSpaceError(faults);
  return { strategy, complete: completed(definition.fixed, strategy), predicates, activity };
}

function completed(fixed: Parameters, strategy: Strategy): Parameters {
  return Object.fromEntries(
    strategy.parameters.map(({ name, default: fallback }) => [
      name,
      Object.hasOwn(fixed, name) ? fixed[name] : fallback,
    ]),
  );
}

function axisFaults({ axes, fixed }: SearchSpaceDefinition<Dimension>, strategy: Strategy): Fault[] {
  const seen = new Set<string>();
  return axes.flatMap((axis, i): Fault[] => {
    const { name } = axis;
    const pointer = `/axes${pointerTo(i)}`;
    const fault = (code: string, detail: string): Fault[] => [{ pointer, code, detail: `${name}: ${detail}` }];
    const definition = findParameter(strategy, name);
    if (!definition) return [{ ...unknownParameter(strategy, name, ''), pointer }];
    if (seen.has(name)) return fault('duplicate_axis', 'expected one axis for a parameter, got two');
    seen.add(name);
    if (Object.hasOwn(fixed, name)) return fault('axis_is_fixed', 'expected either an axis or a fixed value, got both');
    if (isContinuous(axis)) {
      return (['min', 'max'] as const).flatMap(
        (bound) => checkParameter(definition, axis[bound], `${pointer}/${bound}`) ?? [],
      );
    }
    if (axis.values.length === 0) return fault('empty_axis', 'expected at least one value, got none');
    return axis.values.flatMap(
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
