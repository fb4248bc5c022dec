import { digitOf, surfaceSize, type SurfaceAxis } from './surface-axes';

/** How the neighborhood of every combination does. */
export interface Plateaus {
  /**
   * Median of the objective over a combination's neighbors that have it: one step up or down on one axis of numbers, the combination itself not among them.
   * NaN with fewer such neighbors than a corner of the grid has: one for each axis of two numbers or more that is active there.
   */
  readonly scores: Float64Array;
  /** Neighbors that have the objective. */
  readonly neighbors: Uint8Array;
}

/** Numbers of one axis at the two sides of each digit, as steps in the index; 0: the axis ends there. */
interface Steps {
  readonly axis: SurfaceAxis;
  readonly down: Float64Array;
  readonly up: Float64Array;
}

/**
 * Plateau scores of a grid, in one pass over the column: of n combinations on d axes of numbers in n·2d steps. Null where no axis has two numbers: then
 * nothing has a neighbor.
 *
 * @param objective by index, NaN where a combination was excluded, failed or has no value
 * @param markets that the grid is tried on, one after the other: combinations of two are no neighbors
 * @param tried by index, 1 where a combination was tried: where a conditional axis has no other one, it is inactive
 * @throws RangeError where the column is not as long as the grid on all of them
 */
export function plateausOf(
  objective: Float64Array,
  axes: readonly SurfaceAxis[],
  markets = 1,
  tried?: Uint8Array,
): Plateaus | null {
  const size = surfaceSize(axes) * markets;
  if (objective.length !== size) {
    throw new RangeError(`plateausOf: expected ${size} values, one for each index, got ${objective.length}`);
  }
  const steps = axes.flatMap((axis) => stepsOf(axis) ?? []);
  if (steps.length === 0) return null;
  const scores = new Float64Array(objective.length).fill(NaN);
  const neighbors = new Uint8Array(objective.length);
  const found = new Float64Array(2 * steps.length);
  const conditional = steps.flatMap(({ axis }) => (axis.isConditional ? [axis] : []));
  for (let index = 0; index < objective.length; index++) {
    const count = collect(objective, steps, index, found);
    neighbors[index] = count;
    const inactive = tried ? conditional.filter((axis) => !hasOther(tried, axis, index)).length : 0;
    if (count >= Math.max(1, steps.length - inactive)) scores[index] = medianOfFirst(found, count);
  }
  return { scores, neighbors };
}

/** Whether a combination was tried that differs on this axis alone. */
function hasOther(tried: Uint8Array, axis: SurfaceAxis, index: number): boolean {
  const own = digitOf(axis, index);
  return axis.values.some((_, digit) => digit !== own && tried[index + (digit - own) * axis.stride] === 1);
}

function stepsOf(axis: SurfaceAxis): Steps | null {
  const { order, stride, values } = axis;
  if (order === null || values.length < 2) return null;
  const [down, up] = [new Float64Array(values.length), new Float64Array(values.length)];
  for (let place = 1; place < order.length; place++) {
    const step = (order[place] - order[place - 1]) * stride;
    up[order[place - 1]] = step;
    down[order[place]] = -step;
  }
  return { axis, down, up };
}

/** The values of the neighbors that have one, ascending, to the front of `found`; answers how many. */
function collect(objective: Float64Array, steps: readonly Steps[], index: number, found: Float64Array): number {
  let count = 0;
  for (const { axis, down, up } of steps) {
    const digit = digitOf(axis, index);
    if (down[digit] !== 0) count = insert(found, count, objective[index + down[digit]]);
    if (up[digit] !== 0) count = insert(found, count, objective[index + up[digit]]);
  }
  return count;
}

function insert(sorted: Float64Array, count: number, value: number): number {
  if (Number.isNaN(value)) return count;
  let place = count;
  for (; place > 0 && sorted[place - 1] > value; place--) sorted[place] = sorted[place - 1];
  sorted[place] = value;
  return count + 1;
}

/** Of an even number of values the mean of the middle two. */
function medianOfFirst(sorted: Float64Array, count: number): number {
  const middle = count >> 1;
  if (count % 2 === 1) return sorted[middle];
  return sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
}
