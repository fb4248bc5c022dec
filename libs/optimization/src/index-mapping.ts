import type { SearchSpace } from './search-space';

/** How one axis of a space takes part in the index of another space. */
export interface MappedAxis {
  /** Combinations from one value of the axis to the next. */
  readonly stride: number;
  /** What each value adds to the index in the other space; NaN: that space has no combination with it. */
  readonly places: Float64Array;
}

type Grid = Pick<SearchSpace, 'axes' | 'values' | 'markets'>;

/**
 * Where the combinations of one space are in another: the index there of combination `index` is the sum over the axes of
 * `places[floor(index / stride) % places.length]`, NaN where the other has none with all the same parameters. No combination is looked at.
 *
 * Both are of the same markets.
 *
 * @returns an axis for each of `from`, after one for the markets where these are several
 */
export function mapIndices(from: Grid, to: Grid): MappedAxis[] {
  const toStrides = stridesOf(to);
  const fromStrides = stridesOf(from);
  const placeOf = (name: string, value: unknown): number => {
    const digit = to.values[name].findIndex((one) => one === value);
    return digit < 0 ? NaN : digit * (toStrides.get(name) ?? 0);
  };
  // What does not vary in `from` adds the same for every combination.
  const constant = Object.keys(from.values)
    .filter((name) => !fromStrides.has(name))
    .reduce((sum, name) => sum + placeOf(name, from.values[name][0]), 0);
  const axes = from.axes.map(({ name, values }, axis) => ({
    stride: fromStrides.get(name)!,
    places: Float64Array.from(values, (value) => placeOf(name, value) + (axis === 0 ? constant : 0)),
  }));
  if (from.markets === 1) return axes;
  const [stride, toStride] = [pointsOf(from), pointsOf(to)];
  return [{ stride, places: Float64Array.from({ length: from.markets }, (_, market) => market * toStride) }, ...axes];
}

/** Combinations of one market. */
function pointsOf({ axes }: Grid): number {
  return axes.reduce((product, { values }) => product * values.length, 1);
}

/** Of each axis the combinations from one of its values to the next: the last varies fastest. */
function stridesOf({ axes }: Grid): Map<string, number> {
  const strides = new Map<string, number>();
  let stride = 1;
  for (const { name, values } of [...axes].reverse()) {
    strides.set(name, stride);
    stride *= values.length;
  }
  return strides;
}
