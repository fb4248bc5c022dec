import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { rawMoments, varianceOf } from './window-moments';

export const stddevIndicator = onRuns({
  name: 'stddev',
  title: 'Standard deviation',
  formula: 'square root of the variance of the last period values (of the population, divided by period)',
  source: 'TA-Lib STDDEV',
  inputs: ['series'],
  parameters: [periodParameter(20, 2)],
  outputs: ['value'],
  warmUp: ([period]) => period - 1,
  cost: () => 2,
  missing: 'local',
  undefinedWhere: 'the squares of distances between values are beyond all numbers',
  compute([values], [period], [out]) {
    rawMoments(values, period, new Float64Array(out.length), out, (from, to) => {
      for (let i = from; i < to; i++) out[i] = Math.sqrt(varianceOf(out[i]));
    });
  },
});
