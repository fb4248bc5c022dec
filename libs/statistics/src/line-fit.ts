/**
 * R² of the least-squares line through (0, y0), (1, y1) … (n − 1, yn−1), 0..1; null below two values and where the values are alike (their deviation
 * at most `noise`). Distances are taken from the first value, so that equal values are alike to the last bit.
 * Source: any text on ordinary least squares; R² is the square of Pearson's correlation of index and value.
 */
export function lineFitR2(values: ArrayLike<number>, noise = 0): number | null {
  const n = values.length;
  if (n < 2) return null;
  const first = values[0];
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i] - first;
  const center = sum / n;
  const middle = (n - 1) / 2;
  let crossed = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const distance = values[i] - first - center;
    crossed += (i - middle) * distance;
    squares += distance * distance;
  }
  if (!(Math.sqrt(squares / n) > noise)) return null;
  const indexSquares = (n * (n * n - 1)) / 12;
  return Math.min(1, ((crossed / indexSquares) * crossed) / squares);
}
