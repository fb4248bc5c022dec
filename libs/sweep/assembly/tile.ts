/** The tile that combinations are in: bars `[first, end)` of the series. */
export let first: i32 = 0;
export let end: i32 = 0;

export function setTile(from: i32, to: i32): void {
  first = from;
  end = to;
}

/** A value of a column of the tile at a bar of the series. */
@inline
export function at(column: usize, bar: i32): f64 {
  return load<f64>(column + (<usize>(bar - first) << 3));
}
