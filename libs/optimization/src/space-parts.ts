import {
  singleValues,
  type Parameters,
  type ParameterValue,
  type ParameterValues,
  type Predicate,
  type Strategy,
} from '@barmill/strategies';
import type { Activity } from './activity';
import { isContinuous, type Dimension } from './dimension';

/** The checked parts of which spaces are made. */
export interface SpaceParts {
  readonly strategy: Strategy;
  /** Parameters with a value for everything that does not vary. */
  readonly complete: Parameters;
  readonly predicates: readonly Predicate[];
  readonly activity: Activity;
}

/** Of every parameter the values that it takes; of a range its ends, of one that may be inactive its default too. */
export function valuesOf(
  dimensions: readonly Dimension[],
  { strategy, complete, activity }: SpaceParts,
): ParameterValues {
  const inactive = new Set(activity.places);
  const varied = dimensions.map((dimension, place) => {
    const { name } = dimension;
    const values = isContinuous(dimension) ? [dimension.min, dimension.max] : dimension.values;
    const fallback = strategy.parameters.find((definition) => definition.name === name)?.default;
    const isMissing = inactive.has(place) && fallback !== undefined && !values.includes(fallback);
    return [name, isMissing ? [...values, fallback] : values];
  });
  return { ...singleValues(complete), ...Object.fromEntries(varied) };
}

/** Of each dimension the value of its parameter while that is inactive. */
export function defaultsOf(dimensions: readonly Dimension[], strategy: Strategy): ParameterValue[] {
  return dimensions.map(
    ({ name }) => strategy.parameters.find((definition) => definition.name === name)?.default ?? NaN,
  );
}
