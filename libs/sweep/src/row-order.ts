import type { Parameters } from '@barmill/strategies';

/** Values of a parameter that stay together: so many of one and so many of another are as many combinations as pass over the bars at once. */
const BLOCK_VALUES = 32;

/** A parameter that is not the same in all rows: which of its values each row has, counted as they come. */
interface Axis {
  readonly places: Uint32Array;
  readonly values: number;
}

/**
 * An order of rows in which neighbors have most values in common, so that the series of these values are computed once and used while they are
 * held: the parameter with the most values changes slowest, and of the others blocks of a few values are gone through for each of its values. In
 * the order of a grid's indices the last parameter would go through all of its values for each value of the one before it, and of many
 * values none is held until it comes again.
 *
 * @param params of rows that have the same parameters
 * @returns the rows' places; equal input gives an equal order
 */
export function orderForSharing(params: readonly Parameters[]): Uint32Array {
  const order = Uint32Array.from(params, (_, row) => row);
  const axes = axesOf(params).sort((a, b) => b.values - a.values);
  if (axes.length < 2) return order;
  const [slowest, ...others] = axes;
  const keys = new Float64Array(params.length);
  const append = (digits: number, digitOf: (row: number) => number): void => {
    for (let row = 0; row < keys.length; row++) keys[row] = keys[row] * digits + digitOf(row);
  };
  for (const { places, values } of others) {
    append(Math.ceil(values / BLOCK_VALUES), (row) => Math.floor(places[row] / BLOCK_VALUES));
  }
  append(slowest.values, (row) => slowest.places[row]);
  for (const { places } of others) append(BLOCK_VALUES, (row) => places[row] % BLOCK_VALUES);
  return order.sort((a, b) => keys[a] - keys[b] || a - b);
}

function axesOf(params: readonly Parameters[]): Axis[] {
  const names = Object.keys(params[0] ?? {});
  return names.map((name) => axisOf(params, name)).filter(({ values }) => values > 1);
}

function axisOf(params: readonly Parameters[], name: string): Axis {
  const seen = new Map<Parameters[string], number>();
  const places = Uint32Array.from(params, ({ [name]: value }) => {
    const place = seen.get(value) ?? seen.size;
    seen.set(value, place);
    return place;
  });
  return { places, values: seen.size };
}
