import type { ParameterValue } from '@barmill/strategies';

/** A parameter and the values that the grid has of it. */
export interface GridAxis {
  readonly name: string;
  readonly values: readonly ParameterValue[];
  /** The condition under which it makes a difference; missing: it always does. */
  readonly when?: string;
}

/** An axis as a surface sees it. */
export interface SurfaceAxis extends GridAxis {
  /** Digits in the order of their numbers, lowest first; null: booleans and choices, which have no order. */
  readonly order: Int32Array | null;
  /** Distance in the index between neighboring digits. */
  readonly stride: number;
  /** Whether combinations are told apart by it under a condition alone: else they have its first value, and no other. */
  readonly isConditional: boolean;
}

/** The axes of a grid, the last one fastest, with what the order of their values is: a list may name numbers in any. */
export function surfaceAxes(axes: readonly GridAxis[]): SurfaceAxis[] {
  const made: SurfaceAxis[] = [];
  let stride = 1;
  for (const { name, values, when } of axes.toReversed()) {
    made.push({ name, values, order: orderOf(values), stride, isConditional: when !== undefined });
    stride *= values.length;
  }
  return made.reverse();
}

/** Combinations of the grid that the axes are of. */
export function surfaceSize(axes: readonly SurfaceAxis[]): number {
  return axes.reduce((size, { values }) => size * values.length, 1);
}

/** Place of an index's value on the axis, whatever market the index is of. */
export function digitOf({ stride, values }: SurfaceAxis, index: number): number {
  return Math.floor(index / stride) % values.length;
}

function orderOf(values: readonly ParameterValue[]): Int32Array | null {
  if (typeof values[0] !== 'number') return null;
  const numbers = values as readonly number[];
  return Int32Array.from(numbers.keys()).sort((a, b) => numbers[a] - numbers[b]);
}
