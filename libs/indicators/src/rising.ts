import { onRuns } from './define';
import { period as periodParameter } from './parameters';

export const risingIndicator = onRuns({
  name: 'rising',
  title: 'Rising',
  formula: 'each of the last period values is above the one before it',
  source: 'strict: equal values end it',
  inputs: ['series'],
  parameters: [periodParameter(1)],
  outputs: ['value'],
  result: 'condition',
  warmUp: ([period]) => period,
  missing: 'local',
  compute([values], [period], [out]) {
    out.fill(NaN, 0, Math.min(period, out.length));
    let steps = 0;
    for (let i = 1; i < values.length; i++) {
      steps = values[i] > values[i - 1] ? steps + 1 : 0;
      if (i >= period) out[i] = steps >= period ? 1 : 0;
    }
  },
});
