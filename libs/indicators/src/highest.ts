import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { windowHighest } from './window-extremes';

export const highestIndicator = onRuns({
  name: 'highest',
  title: 'Highest value',
  formula: 'largest of the last period values, this one among them',
  source: 'TA-Lib MAX',
  inputs: ['series'],
  parameters: [periodParameter(20)],
  outputs: ['value'],
  warmUp: ([period]) => period - 1,
  missing: 'local',
  compute: ([values], [period], [out]) => windowHighest(values, period, out),
});
