import { onRuns } from './define';
import { amount, period as periodParameter } from './parameters';
import { smaOnGrid } from './sma';
import { windowMoments } from './window-moments';

type Columns = readonly Float64Array[];

/** `mid` holds the means and `width` the variances of the windows; writes the bands around them and the width over those. */
function addBands(deviations: number, [mid, upper, lower, width]: Columns): void {
  for (let i = 0; i < mid.length; i++) {
    const distance = deviations * Math.sqrt(width[i]);
    upper[i] = mid[i] + distance;
    lower[i] = mid[i] - distance;
    width[i] = mid[i] === 0 ? NaN : (upper[i] - lower[i]) / mid[i];
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
  undefinedWhere: 'width where mid is 0',
  compute([values], [period, deviations], outputs) {
    windowMoments(values, period, outputs[0], outputs[3]);
    addBands(deviations, outputs);
  },
  computeOnGrid([prices], [period, deviations], outputs, tickSize) {
    windowMoments(prices, period, outputs[0], outputs[3]);
    smaOnGrid(prices, period, outputs[0], tickSize);
    addBands(deviations, outputs);
  },
});
