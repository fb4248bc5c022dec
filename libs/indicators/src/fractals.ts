/** Whether the value at `i` is above (`sign` 1) or below (`sign` -1) each of the `side` values before and after it. */
export function isFractal(values: Float64Array, i: number, side: number, sign: number): boolean {
  const value = sign * values[i];
  for (let k = 1; k <= side; k++) {
    if (!(value > sign * values[i - k] && value > sign * values[i + k])) return false;
  }
  return true;
}
