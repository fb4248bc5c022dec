import { onRuns } from './define';
import { period as periodParameter } from './parameters';

export const percentRankIndicator = onRuns({
  name: 'percent_rank',
  title: 'Percent rank',
  formula: 'share in percent of the period values before this one that are not above it',
  source: 'percentile rank, ties counted as below',
  inputs: ['series'],
  parameters: [periodParameter(20)],
  outputs: ['value'],
  warmUp: ([period]) => period,
  cost: ([period]) => period,
  missing: 'local',
  compute([values], [period], [out]) {
    out.fill(NaN, 0, Math.min(period, out.length));
    for (let i = period; i < out.length; i++) {
      let notAbove = 0;
      for (let j = i - period; j < i; j++) if (values[j] <= values[i]) notAbove++;
      out[i] = (100 * notAbove) / period;
    }
  },
});
