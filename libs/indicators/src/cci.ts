import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { typicalPrice } from './typical-price';

/** Rounding alone makes a mean deviation of this share of the price. */
const negligible = 1e-14;

function cci([high, low, close]: readonly Float64Array[], period: number, out: Float64Array): void {
  const { length } = out;
  const typical = new Float64Array(length);
  for (let i = 0; i < length; i++) typical[i] = typicalPrice(high[i], low[i], close[i]);
  out.fill(NaN, 0, Math.min(period - 1, length));
  for (let i = period - 1; i < length; i++) out[i] = indexAt(typical, i, period);
}

/** Distances are taken from the newest value, so a window of equal values has none. */
function indexAt(typical: Float64Array, i: number, period: number): number {
  const anchor = typical[i];
  let sum = 0;
  for (let j = i - period + 1; j < i; j++) sum += typical[j] - anchor;
  const mean = sum / period;
  let deviation = 0;
  for (let j = i - period + 1; j <= i; j++) deviation += Math.abs(typical[j] - anchor - mean);
  const meanDeviation = deviation / period;
  return meanDeviation > negligible * Math.abs(anchor) ? -mean / (0.015 * meanDeviation) : 0;
}

export const cciIndicator = onRuns({
  name: 'cci',
  title: 'Commodity channel index',
  formula:
    '(typical - mean) / (0.015 * mean deviation) of the last period values of typical = (high + low + close) / 3; 0 for a ' +
    'window of equal values',
  source: 'TA-Lib CCI; Donald Lambert, 1980',
  inputs: ['bars:high,low,close'],
  parameters: [periodParameter(20, 2)],
  outputs: ['value'],
  warmUp: ([period]) => period - 1,
  cost: ([period]) => 2 * period,
  missing: 'local',
  compute: (inputs, [period], [out]) => cci(inputs, period, out),
});
