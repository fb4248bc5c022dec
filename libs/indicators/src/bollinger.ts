import { onRuns } from './define';
import { amount, period as periodParameter } from './parameters';
import { smaOnGrid } from './sma';
import { rawMoments, varianceOf } from './window-moments';

type Columns = readonly Float64Array[];

/**
 * `mid` holds the means and `width` the raw variances of the windows; writes the bands around them and the width over those. A mid
 * of 0 is put right after the division: to choose between two values costs as much as the division.
 */
function addBands(deviations: number, [mid, upper, lower, width]: Columns, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const middle = mid[i];
    const distance = deviations * Math.sqrt(varianceOf(width[i]));
    const above = middle + distance;
    const below = middle - distance;
    upper[i] = above;
    lower[i] = below;
    width[i] = (above - below) / middle;
    if (middle === 0) width[i] = NaN;
  }
}

export const bollingerIndicator = onRuns({
  name: 'bollinger',
  title: 'Bollinger bands',
  formula:
    'mid = sma; upper and lower = mid ± deviations * stddev (of the population); width = (upper - lower) / mid. ' +
    'A window of equal values has all three on that value',
  source: 'TA-Lib BBANDS (width: none); John Bollinger, Bollinger on Bollinger Bands, 2001',
  inputs: ['series'],
  parameters: [periodParameter(20, 2), amount('deviations', 2, 0, 100, 'Standard deviations from mid to a band')],
  outputs: ['mid', 'upper', 'lower', 'width'],
  warmUp: ([period]) => period - 1,
  cost: () => 3,
  missing: 'local',
  undefinedWhere:
    'width where mid is 0; upper, lower and width where the squares of distances between values are beyond all numbers',
  compute([values], [period, deviations], outputs) {
    const [mid, , , width] = outputs;
    rawMoments(values, period, mid, width, (from, to) => addBands(deviations, outputs, from, to));
  },
  computeOnGrid([prices], [period, deviations], outputs, tickSize) {
    const [mid, upper, , width] = outputs;
    smaOnGrid(prices, period, mid, tickSize);
    // The means that are not exact lie in `upper` until the bands are written there.
    rawMoments(prices, period, upper, width, (from, to) => addBands(deviations, outputs, from, to));
  },
});
