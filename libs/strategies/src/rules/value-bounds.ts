import type { ConstantRange } from '../expression/constant-range';
import type { ParameterDefinition, ParameterValue, ParameterValues } from '../strategy';

/** What a parameter may be: a range of numbers, or each of some booleans or texts. */
export type ValueBounds = ConstantRange | readonly (boolean | string)[];

export function isRange(bounds: ValueBounds): bounds is ConstantRange {
  return !Array.isArray(bounds);
}

/** Everything that a parameter may be by its definition. */
export function boundsOf({ type, min, max, step, choices = [] }: ParameterDefinition): ValueBounds {
  if (type === 'boolean') return [false, true];
  if (type === 'choice') return choices;
  return { min, max, isWhole: type === 'integer' || (step > 0 && Number.isInteger(step) && Number.isInteger(min)) };
}

/** The bounds of the given values of each parameter. */
export function boundsOfValues(values: ParameterValues): Map<string, ValueBounds> {
  return new Map(Object.entries(values).map(([name, given]) => [name, hullOf(given)]));
}

function hullOf(values: readonly ParameterValue[]): ValueBounds {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < values.length) return values as readonly (boolean | string)[];
  return {
    min: numbers.reduce((least, value) => Math.min(least, value)),
    max: numbers.reduce((greatest, value) => Math.max(greatest, value)),
    isWhole: numbers.every(Number.isInteger),
  };
}

/** The one value that there is within the bounds; undefined: there are several. */
export function onlyValue(bounds: ValueBounds): ParameterValue | undefined {
  if (isRange(bounds)) return bounds.min === bounds.max ? bounds.min : undefined;
  return bounds.length === 1 ? bounds[0] : undefined;
}
