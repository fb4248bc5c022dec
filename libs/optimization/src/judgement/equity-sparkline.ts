/** Points of a sparkline at most. */
export const SPARKLINE_POINTS = 64;

/**
 * The equity at the end of each day in 64 points or fewer: the first and the last one, and of each of 31 stretches of equal length between them the
 * lowest and the highest in their order, so that peaks and drawdowns stay. A curve of 64 points or fewer stays as it is.
 *
 * @param returns daily, fractions
 * @param initialBalance equity before the first day
 */
export function equitySparkline(returns: Float64Array, initialBalance: number): Float64Array {
  const levels = new Float64Array(returns.length + 1);
  levels[0] = initialBalance;
  for (let day = 0; day < returns.length; day++) levels[day + 1] = levels[day] * (1 + returns[day]);
  if (levels.length <= SPARKLINE_POINTS) return levels;
  const stretches = (SPARKLINE_POINTS - 2) / 2;
  const inner = levels.length - 2;
  const points = new Float64Array(SPARKLINE_POINTS);
  points[0] = levels[0];
  points[SPARKLINE_POINTS - 1] = levels[levels.length - 1];
  for (let k = 0; k < stretches; k++) {
    const from = 1 + Math.floor((k * inner) / stretches);
    const to = 1 + Math.floor(((k + 1) * inner) / stretches);
    points.set(extremes(levels, from, to), 1 + 2 * k);
  }
  return points;
}

/** Lowest and highest of `[from, to)`, the earlier one first. */
function extremes(levels: Float64Array, from: number, to: number): [number, number] {
  let [lowest, highest] = [from, from];
  for (let at = from + 1; at < to; at++) {
    if (levels[at] < levels[lowest]) lowest = at;
    if (levels[at] > levels[highest]) highest = at;
  }
  return lowest <= highest ? [levels[lowest], levels[highest]] : [levels[highest], levels[lowest]];
}
