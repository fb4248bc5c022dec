import {
  compilePredicate,
  ExpressionError,
  expressionFault,
  parameterCodes,
  pointerTo,
  type Fault,
  type Predicate,
  type Strategy,
} from '@barmill/strategies';
import type { Dimension } from './dimension';

interface Conditional {
  /** Place among the dimensions, and among the strategy's parameters. */
  readonly place: number;
  readonly slot: number;
  readonly defaultCode: number;
  readonly condition: Predicate;
}

/**
 * Which parameters count, and which are inactive and take their default. Equal combinations are one: of all points that differ in
 * inactive parameters alone, the one with the first coordinate in each of them stands for the others.
 */
export class Activity {
  /** Places, among the strategy's parameters, of all that conditions read or decide. */
  readonly slots: readonly number[];
  /** Places of the dimensions that may be inactive. */
  readonly places: readonly number[];

  /** @param conditionals each after those that its condition reads */
  constructor(private readonly conditionals: readonly Conditional[]) {
    this.slots = conditionals.flatMap(({ slot, condition }) => [slot, ...condition.uses]);
    this.places = conditionals.map(({ place }) => place);
  }

  /**
   * Puts the defaults of inactive parameters into `codes`, which hold the codes of all parameters.
   * @returns places of the inactive dimensions
   */
  settle(codes: Float64Array): number[] {
    const inactive: number[] = [];
    for (const { place, slot, defaultCode, condition } of this.conditionals) {
      if (condition.test(codes)) continue;
      codes[slot] = defaultCode;
      inactive.push(place);
    }
    return inactive;
  }

  /** As `settle`, in a loop over many points: whether every inactive dimension is at its first digit. */
  settlesToItself(codes: Float64Array, digits: Int32Array): boolean {
    let isFirst = true;
    for (const { place, slot, defaultCode, condition } of this.conditionals) {
      if (condition.test(codes)) continue;
      codes[slot] = defaultCode;
      if (digits[place] !== 0) isFirst = false;
    }
    return isFirst;
  }
}

/**
 * The activity of dimensions whose names the strategy has. Faults, pointing into `/axes`: `bad_when` (its detail and rendering point at
 * the character) and `when_cycle`.
 */
export function compileActivity(
  dimensions: readonly Dimension[],
  strategy: Strategy,
): { readonly activity: Activity; readonly faults: readonly Fault[] } {
  const { parameters } = strategy;
  const codeOf = parameterCodes(parameters);
  const faults: Fault[] = [];
  const found = dimensions.flatMap(({ name, when }, place): Conditional[] => {
    if (when === undefined) return [];
    const slot = parameters.findIndex((definition) => definition.name === name);
    try {
      const condition = compilePredicate(when, parameters);
      return [{ place, slot, defaultCode: codeOf(parameters[slot].default), condition }];
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      faults.push(expressionFault(error, `/axes${pointerTo(place)}/when`, 'bad_when'));
      return [];
    }
  });
  const sorted = sortByDependence(found);
  const { cycle } = sorted;
  if (cycle.length > 0) {
    const names = cycle.map(({ slot }) => parameters[slot].name);
    const detail = `expected conditions that do not depend on one another, got ${[...names, names[0]].join(' → ')}`;
    faults.push({ pointer: `/axes${pointerTo(cycle[0].place)}/when`, code: 'when_cycle', detail });
  }
  return { activity: new Activity(sorted.order), faults };
}

/** Conditionals, each after those it reads; or one cycle among them. */
function sortByDependence(conditionals: readonly Conditional[]): {
  readonly order: readonly Conditional[];
  readonly cycle: readonly Conditional[];
} {
  const order: Conditional[] = [];
  const visit = (next: Conditional, path: readonly Conditional[]): readonly Conditional[] => {
    if (order.includes(next)) return [];
    if (path.includes(next)) return path.slice(path.indexOf(next));
    for (const other of conditionals.filter(({ slot }) => next.condition.uses.includes(slot))) {
      const cycle = visit(other, [...path, next]);
      if (cycle.length > 0) return cycle;
    }
    order.push(next);
    return [];
  };
  for (const next of conditionals) {
    const cycle = visit(next, []);
    if (cycle.length > 0) return { order: [], cycle };
  }
  return { order, cycle: [] };
}
