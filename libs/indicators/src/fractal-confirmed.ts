import { onRuns } from './define';
import { isFractal } from './fractals';
import { bars } from './parameters';

export const fractalConfirmedIndicator = onRuns({
  name: 'fractal_confirmed',
  title: 'Williams fractals, confirmation',
  formula:
    'whether this bar confirms that the bar side bars before it is a fractal: up, its high is above the highs of the side ' +
    'bars before and after it; down, its low is below those lows',
  source: 'Bill Williams, Trading Chaos, 1995',
  inputs: ['bars:high,low'],
  parameters: [bars('side', 2, 1, 'Bars on either side')],
  outputs: ['up', 'down'],
  result: 'condition',
  warmUp: ([side]) => 2 * side,
  cost: ([side]) => 2 * side,
  missing: 'local',
  compute([high, low], [side], [up, down]) {
    up.fill(NaN, 0, Math.min(2 * side, up.length));
    down.fill(NaN, 0, Math.min(2 * side, down.length));
    for (let i = 2 * side; i < up.length; i++) {
      up[i] = isFractal(high, i - side, side, 1) ? 1 : 0;
      down[i] = isFractal(low, i - side, side, -1) ? 1 : 0;
    }
  },
});
