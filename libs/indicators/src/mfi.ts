import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { typicalPrice } from './typical-price';
import { windowTotals } from './window-totals';

/** Rounding alone makes a change of the typical price of this share of both prices. */
const negligible = 1e-14;

/** Writes each bar's money flow into the column of its direction, and 0 into the other; the first bar has none. */
function splitFlows(
  [high, low, close, volume]: readonly Float64Array[],
  positive: Float64Array,
  negative: Float64Array,
): void {
  let before = typicalPrice(high[0], low[0], close[0]);
  for (let i = 1; i < high.length; i++) {
    const typical = typicalPrice(high[i], low[i], close[i]);
    const change = typical - before;
    if (Math.abs(change) > negligible * (Math.abs(typical) + Math.abs(before))) {
      (change > 0 ? positive : negative)[i] = typical * volume[i];
    }
    before = typical;
  }
}

function mfi(inputs: readonly Float64Array[], period: number, out: Float64Array): void {
  const { length } = out;
  out.fill(NaN, 0, Math.min(period, length));
  if (length <= period) return;
  const positive = new Float64Array(length);
  const negative = new Float64Array(length);
  splitFlows(inputs, positive, negative);
  const risen = windowTotals(positive.subarray(1), period, out.subarray(1));
  const fallen = windowTotals(negative.subarray(1), period, positive.subarray(1));
  for (let i = period - 1; i < risen.length; i++) {
    const total = risen[i] + fallen[i];
    risen[i] = total > 0 ? 100 * (risen[i] / total) : 0;
  }
}

export const mfiIndicator = onRuns({
  name: 'mfi',
  title: 'Money flow index',
  formula:
    '100 * rising / (rising + falling): sums over the last period bars of typical * volume, typical = ' +
    '(high + low + close) / 3, where typical rose and where it fell; 0 without any',
  source: 'TA-Lib MFI; Gene Quong and Avrum Soudack, 1989',
  inputs: ['bars:high,low,close,volume'],
  parameters: [periodParameter(14, 2)],
  outputs: ['value'],
  warmUp: ([period]) => period,
  cost: () => 4,
  missing: 'local',
  compute: (inputs, [period], [out]) => mfi(inputs, period, out),
});
