import { onRuns } from './define';
import { bars } from './parameters';
import { sma } from './sma';
import { windowHighest, windowLowest } from './window-extremes';

const warmUp = ([kPeriod, smoothing, dPeriod]: readonly number[]): number => kPeriod + smoothing + dPeriod - 3;

/** Rounding alone makes a range of this share of its price. */
const negligible = 1e-14;

function closeInRange(close: number, highest: number, lowest: number): number {
  const range = highest - lowest;
  if (range <= negligible * (Math.abs(highest) + Math.abs(lowest))) return 0;
  return ((close - lowest) / range) * 100;
}

function stochastic(
  [high, low, close]: readonly Float64Array[],
  parameters: readonly number[],
  [k, d]: readonly Float64Array[],
): void {
  const [kPeriod, smoothing, dPeriod] = parameters;
  const { length } = close;
  const first = Math.min(warmUp(parameters), length);
  if (length > first) {
    windowHighest(high, kPeriod, k);
    windowLowest(low, kPeriod, d);
    for (let i = kPeriod - 1; i < length; i++) d[i] = closeInRange(close[i], k[i], d[i]);
    const smooth = kPeriod + smoothing - 2;
    sma(d.subarray(kPeriod - 1), smoothing, k.subarray(kPeriod - 1));
    sma(k.subarray(smooth), dPeriod, d.subarray(smooth));
  }
  k.fill(NaN, 0, first);
  d.fill(NaN, 0, first);
}

export const stochasticIndicator = onRuns({
  name: 'stochastic',
  title: 'Stochastic oscillator, slow',
  formula:
    'k = sma over k_smoothing of 100 * (close - lowest low) / (highest high - lowest low) of k_period bars, 0 for a range ' +
    'of 0; d = sma of k over d_period; both begin together',
  source: 'TA-Lib STOCH with simple averages; George Lane',
  inputs: ['bars:high,low,close'],
  parameters: [
    bars('k_period', 5, 1, 'Bars of the range'),
    bars('k_smoothing', 3, 1, 'Bars of the average that is k'),
    bars('d_period', 3, 1, 'Bars of the average of k that is d'),
  ],
  outputs: ['k', 'd'],
  warmUp,
  cost: () => 4,
  missing: 'local',
  compute: stochastic,
});
