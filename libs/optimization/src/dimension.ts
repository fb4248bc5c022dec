import type { ParameterValue } from '@barmill/strategies';

/** One parameter that takes listed values: one dimension of a grid. */
export interface Axis {
  readonly name: string;
  readonly values: readonly ParameterValue[];
  /** Condition over other parameters without which the parameter takes its default. */
  readonly when?: string;
  /** Drawn evenly in the logarithm; the values are numbers above 0, ascending. */
  readonly log?: boolean;
}

/** One parameter that takes any number from `min` to `max`, both included, with 12 digits. */
export interface ContinuousAxis {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** As of `Axis`. */
  readonly when?: string;
  /** Drawn evenly in the logarithm; `min` is above 0. */
  readonly log?: boolean;
}

/** What one parameter ranges over. */
export type Dimension = Axis | ContinuousAxis;

/** A point of a space, one number for each dimension: the place of a listed value, or the number itself. */
export type Coordinates = readonly number[];

/** Digits that a number between two bounds keeps: enough for any search, few enough to be read and to come out the same everywhere. */
const significantDigits = 12;

export function isContinuous(dimension: Dimension): dimension is ContinuousAxis {
  return 'min' in dimension;
}

/** Whether neighboring coordinates are neighboring values: numbers that only rise, or only fall. Else the values are categories. */
export function isOrdered(dimension: Dimension): boolean {
  if (isContinuous(dimension)) return true;
  const numbers = dimension.values.filter((value) => typeof value === 'number');
  if (numbers.length < dimension.values.length) return false;
  return [1, -1].some((sign) => numbers.every((value, i) => i === 0 || sign * (value - numbers[i - 1]) > 0));
}

/** Coordinates that the dimension has; undefined: without end. */
export function countOf(dimension: Dimension): number | undefined {
  return isContinuous(dimension) ? undefined : dimension.values.length;
}

/** The coordinate that stands for a dimension while its parameter is inactive. */
export function firstCoordinate(dimension: Dimension): number {
  return isContinuous(dimension) ? dimension.min : 0;
}

export function valueAt(dimension: Dimension, coordinate: number): ParameterValue {
  return isContinuous(dimension) ? coordinate : dimension.values[coordinate];
}

/** The coordinate at this share of the dimension, 0 to 1: of evenly distributed shares come evenly distributed coordinates. */
export function coordinateAt(dimension: Dimension, share: number): number {
  if (isContinuous(dimension)) return numberAt(dimension, share);
  const { values, log } = dimension;
  if (!log) return Math.min(values.length - 1, Math.floor(share * values.length));
  const numbers = values as readonly number[];
  return nearestPlace(numbers, numberAt({ min: numbers[0], max: numbers[numbers.length - 1], log }, share));
}

/** The share at which a coordinate of an ordered dimension lies, so that `coordinateAt` gives it back. */
export function shareOf(dimension: Dimension, coordinate: number): number {
  if (isContinuous(dimension)) return shareBetween(dimension, coordinate);
  const { values, log } = dimension;
  if (!log) return (coordinate + 0.5) / values.length;
  const numbers = values as readonly number[];
  return shareBetween({ min: numbers[0], max: numbers[numbers.length - 1], log }, numbers[coordinate]);
}

type Bounds = Pick<ContinuousAxis, 'min' | 'max' | 'log'>;

/** The number at a share of the way from `min` to `max`, in the logarithm or as it is. */
export function numberAt({ min, max, log }: Bounds, share: number): number {
  if (share <= 0) return min;
  if (share >= 1) return max;
  const number = log
    ? Number(Math.exp(Math.log(min) + share * (Math.log(max) - Math.log(min))).toPrecision(significantDigits))
    : withDecimalsOf(Math.max(Math.abs(min), Math.abs(max)), min * (1 - share) + max * share);
  return Math.min(max, Math.max(min, number));
}

/** `value` with as many decimals as `largest` shows with all its digits; never −0. */
function withDecimalsOf(largest: number, value: number): number {
  const exponent = Number(largest.toExponential().split('e')[1]);
  const decimals = Math.min(100, Math.max(0, significantDigits - 1 - exponent));
  return Number(value.toFixed(decimals)) + 0;
}

function shareBetween({ min, max, log }: Bounds, value: number): number {
  if (min === max) return 0;
  if (!log) return value / (max - min) - min / (max - min);
  return (Math.log(value) - Math.log(min)) / (Math.log(max) - Math.log(min));
}

/** Place of the value that is nearest to `wanted` by ratio; `values` ascend. */
function nearestPlace(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (wanted > Math.sqrt(values[middle]) * Math.sqrt(values[middle + 1])) low = middle + 1;
    else high = middle;
  }
  return low;
}
