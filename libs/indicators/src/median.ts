import { onRuns } from './define';
import { period as periodParameter } from './parameters';

/** Medians by a window that is kept sorted. */
function median(values: Float64Array, period: number, out: Float64Array): void {
  const sorted = new Float64Array(period);
  const half = period >> 1;
  out.fill(NaN, 0, Math.min(period - 1, out.length));
  for (let i = 0; i < values.length; i++) {
    let count = Math.min(i, period);
    if (i >= period) {
      const leaving = place(sorted, count, values[i - period]);
      sorted.copyWithin(leaving, leaving + 1, count);
      count--;
    }
    const entering = place(sorted, count, values[i]);
    sorted.copyWithin(entering + 1, entering, count);
    sorted[entering] = values[i];
    if (i >= period - 1) out[i] = period % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}

/** How many of the first `count` sorted numbers are below `value`. */
function place(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const medianIndicator = onRuns({
  name: 'median',
  title: 'Median',
  formula: 'middle of the last period values in order of size; of an even number, the mean of the middle two',
  source: 'standard median',
  inputs: ['series'],
  parameters: [periodParameter(20)],
  outputs: ['value'],
  warmUp: ([period]) => period - 1,
  cost: ([period]) => period,
  missing: 'local',
  compute: ([values], [period], [out]) => median(values, period, out),
});
