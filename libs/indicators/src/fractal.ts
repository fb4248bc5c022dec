import { onRuns } from './define';
import { isFractal } from './fractals';
import { bars } from './parameters';

/** The level of the latest fractal that is confirmed at each bar, which is `side` bars after its own. */
function levels(prices: Float64Array, side: number, sign: number, out: Float64Array): void {
  let level = NaN;
  out.fill(NaN, 0, Math.min(2 * side, out.length));
  for (let i = 2 * side; i < out.length; i++) {
    if (isFractal(prices, i - side, side, sign)) level = prices[i - side];
    out[i] = level;
  }
}

export const fractalIndicator = onRuns({
  name: 'fractal',
  title: 'Williams fractals, level',
  formula:
    'up = high of the latest bar whose high is above the highs of the side bars before and after it, down = low of the ' +
    'latest bar whose low is below those lows; each from the bar on that confirms it, side bars later',
  source: 'Bill Williams, Trading Chaos, 1995',
  inputs: ['bars:high,low'],
  parameters: [bars('side', 2, 1, 'Bars on either side')],
  outputs: ['up', 'down'],
  warmUp: ([side]) => 2 * side,
  lookBack: () => Infinity,
  cost: ([side]) => 2 * side,
  missing: 'restart',
  undefinedWhere: 'no fractal has been confirmed yet',
  compute([high, low], [side], [up, down]) {
    levels(high, side, 1, up);
    levels(low, side, -1, down);
  },
});
