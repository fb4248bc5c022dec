import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { windowMoments } from './window-moments';

export const varianceIndicator = onRuns({
  name: 'variance',
  title: 'Variance',
  formula: 'mean squared distance of the last period values from their mean (of the population, divided by period)',
  source: 'TA-Lib VAR',
  inputs: ['series'],
  parameters: [periodParameter(20, 2)],
  outputs: ['value'],
  warmUp: ([period]) => period - 1,
  cost: () => 2,
  missing: 'local',
  undefinedWhere: 'the squares of distances between values are beyond all numbers',
  compute: ([values], [period], [out]) => windowMoments(values, period, new Float64Array(out.length), out),
});
