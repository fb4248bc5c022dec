import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { windowMoments } from './window-moments';

export const zscoreIndicator = onRuns({
  name: 'zscore',
  title: 'Z-score',
  formula: '(value - mean) / stddev of the last period values (of the population), 0 for a window of equal values',
  source: 'standard score',
  inputs: ['series'],
  parameters: [periodParameter(20, 2)],
  outputs: ['value'],
  warmUp: ([period]) => period - 1,
  cost: () => 2,
  missing: 'local',
  undefinedWhere: 'the squares of distances between values are beyond all numbers',
  compute([values], [period], [out]) {
    const means = new Float64Array(out.length);
    windowMoments(values, period, means, out);
    for (let i = period - 1; i < out.length; i++) {
      out[i] = out[i] === 0 ? 0 : (values[i] - means[i]) / Math.sqrt(out[i]);
    }
  },
});
