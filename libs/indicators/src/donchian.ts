import { onRuns } from './define';
import { period as periodParameter } from './parameters';
import { windowHighest, windowLowest } from './window-extremes';

export const donchianIndicator = onRuns({
  name: 'donchian',
  title: 'Donchian channel',
  formula:
    'upper = highest high, lower = lowest low of the last period bars, this one among them; mid = (upper + lower) / 2. ' +
    'A breakout compares with the channel of the bar before: close > donchian_upper(20)[1]',
  source: 'Richard Donchian',
  inputs: ['bars:high,low'],
  parameters: [periodParameter(20)],
  outputs: ['upper', 'lower', 'mid'],
  warmUp: ([period]) => period - 1,
  cost: () => 2,
  missing: 'local',
  compute([high, low], [period], [upper, lower, mid]) {
    windowHighest(high, period, upper);
    windowLowest(low, period, lower);
    for (let i = 0; i < mid.length; i++) mid[i] = (upper[i] + lower[i]) / 2;
  },
});
