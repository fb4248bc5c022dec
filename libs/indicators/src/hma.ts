import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { wma } from './wma';

const smoothing = (period: number): number => Math.floor(Math.sqrt(period));

/** Hull moving average; see `hmaIndicator`. `period` is at least 2. Returns `out`. */
export function hma(values: Float64Array, period: number, out: Float64Array): Float64Array {
  const { length } = values;
  out.fill(NaN);
  if (length < period) return out;
  const half = wma(values, Math.floor(period / 2), new Float64Array(length));
  const raw = wma(values, period, new Float64Array(length));
  for (let i = period - 1; i < length; i++) raw[i] = 2 * half[i] - raw[i];
  wma(raw.subarray(period - 1), smoothing(period), out.subarray(period - 1));
  return out;
}

export const hmaIndicator = onRuns({
  name: 'hma',
  title: 'Hull moving average',
  formula: 'wma of 2 * wma(floor(period / 2)) - wma(period) over floor(sqrt(period)) bars',
  source: 'Alan Hull, 2005',
  inputs: ['series'],
  parameters: [periodParameter(16, 2)],
  outputs: ['value'],
  warmUp: ([period]) => period + smoothing(period) - 2,
  cost: () => 3,
  missing: 'local',
  compute: ([values], [period], [out]) => hma(values, period, out),
});
