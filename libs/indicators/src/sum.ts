import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { toTicks } from './tick-prices';
import { toPrices } from './to-prices';
import { windowSums } from './window-sums';
import { windowTotals } from './window-totals';

export const sumIndicator = onRuns({
  name: 'sum',
  title: 'Sum',
  formula: 'sum of the last period values',
  source: 'TA-Lib SUM',
  inputs: ['series'],
  parameters: [periodParameter(20)],
  outputs: ['value'],
  warmUp: ([period]) => period - 1,
  missing: 'local',
  compute: ([values], [period], [out]) => windowTotals(values, period, out),
  computeOnGrid: ([prices], [period], [out], tickSize) => {
    windowSums(toTicks(prices, tickSize, new Float64Array(prices.length)), period, out);
    toPrices(out, 1, tickSize);
  },
});
