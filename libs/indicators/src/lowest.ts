import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { windowLowest } from './window-extremes';

export const lowestIndicator = onRuns({
  name: 'lowest',
  title: 'Lowest value',
  formula: 'smallest of the last period values, this one among them',
  source: 'TA-Lib MIN',
  inputs: ['series'],
  parameters: [periodParameter(20)],
  outputs: ['value'],
  warmUp: ([period]) => period - 1,
  missing: 'local',
  compute: ([values], [period], [out]) => windowLowest(values, period, out),
});
