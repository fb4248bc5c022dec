import { onRuns } from './define';
import { directionalMovement } from './directional-movement';
import { period as periodParameter } from './parameters';

function adx(inputs: readonly Float64Array[], period: number, out: Float64Array): void {
  const { length } = out;
  const first = 2 * period - 1;
  const minus = new Float64Array(length);
  directionalMovement(inputs, period, out, minus);
  let average = 0;
  for (let i = period; i < length; i++) {
    const total = out[i] + minus[i];
    const moved = total > 0;
    const index = moved ? 100 * (Math.abs(out[i] - minus[i]) / total) : 0;
    if (i < first) average += index;
    else if (i === first) average = (average + index) / period;
    else if (moved) average = (average * (period - 1) + index) / period;
    out[i] = average;
  }
  out.fill(NaN, 0, Math.min(first, length));
}

export const adxIndicator = onRuns({
  name: 'adx',
  title: 'Average directional index',
  formula:
    'index = 100 * |plus_di - minus_di| / (plus_di + minus_di), 0 where both are 0; mean of the first period of them, then ' +
    '(before * (period - 1) + index) / period, unchanged where both are 0',
  source: 'TA-Lib ADX; J. Welles Wilder, New Concepts in Technical Trading Systems, 1978',
  inputs: ['bars:high,low,close'],
  parameters: [periodParameter(14, 2)],
  outputs: ['value'],
  warmUp: ([period]) => 2 * period - 1,
  lookBack: () => Infinity,
  cost: () => 4,
  missing: 'restart',
  compute: (inputs, [period], [out]) => adx(inputs, period, out),
});
