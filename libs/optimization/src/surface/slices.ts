import type { ParameterValue } from '@barmill/strategies';
import { digitOf, type SurfaceAxis } from './surface-axes';

/** The objective along one axis, everything else as in one combination. */
export interface SurfaceSlice {
  readonly name: string;
  /** In the order of the numbers; of booleans and choices as the axis lists them. */
  readonly points: readonly SlicePoint[];
}

export interface SlicePoint {
  readonly value: ParameterValue;
  readonly index: number;
  /** Null where that combination was excluded, failed or has no value. */
  readonly objective: number | null;
}

/**
 * A slice along every axis, through one combination, usually the best; of several markets within its own.
 *
 * @param objective by index, NaN where there is none
 * @throws RangeError where `index` is none of the column's
 */
export function slicesThrough(objective: Float64Array, axes: readonly SurfaceAxis[], index: number): SurfaceSlice[] {
  if (!(Number.isInteger(index) && index >= 0 && index < objective.length)) {
    throw new RangeError(`slicesThrough: expected an index from 0 to ${objective.length - 1}, got ${index}`);
  }
  return axes.map((axis) => {
    const own = digitOf(axis, index);
    const digits = axis.order ?? axis.values.keys();
    const points = Array.from(digits, (digit): SlicePoint => {
      const at = index + (digit - own) * axis.stride;
      return { value: axis.values[digit], index: at, objective: Number.isNaN(objective[at]) ? null : objective[at] };
    });
    return { name: axis.name, points };
  });
}
