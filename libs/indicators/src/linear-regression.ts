import { onRuns } from './define';
import { period as periodParameter } from './parameters';

/**
 * The line of least squares through the last `period` values, whose places are 0 to period - 1. Distances are taken from the
 * newest value, so a window of equal values has that value, a slope of 0 and an r2 of 0.
 */
function linearRegression(values: Float64Array, period: number, [value, slope, r2]: readonly Float64Array[]): void {
  const { length } = values;
  for (const output of [value, slope, r2]) output.fill(NaN, 0, Math.min(period - 1, length));
  const middle = (period - 1) / 2;
  const spread = (period * (period * period - 1)) / 12;
  for (let i = period - 1; i < length; i++) {
    const anchor = values[i];
    const oldest = i - period + 1;
    let sum = 0;
    for (let j = oldest; j < i; j++) sum += values[j] - anchor;
    const mean = sum / period;
    let product = 0;
    let squares = 0;
    for (let j = oldest; j <= i; j++) {
      const distance = values[j] - anchor - mean;
      product += (j - oldest - middle) * distance;
      squares += distance * distance;
    }
    const rise = product / spread;
    value[i] = anchor + mean + rise * middle;
    slope[i] = rise;
    r2[i] = squares > 0 ? Math.min((rise * product) / squares, 1) : 0;
  }
}

export const linearRegressionIndicator = onRuns({
  name: 'linear_regression',
  title: 'Linear regression',
  formula:
    'line of least squares through the last period values: value = the line at this bar, slope = its rise per bar, r2 = ' +
    'the share of the variance that it explains, 0 for equal values',
  source: 'TA-Lib LINEARREG and LINEARREG_SLOPE (r2: the square of its CORREL with the place)',
  inputs: ['series'],
  parameters: [periodParameter(14, 2)],
  outputs: ['value', 'slope', 'r2'],
  warmUp: ([period]) => period - 1,
  cost: ([period]) => 2 * period,
  missing: 'local',
  compute: ([values], [period], outputs) => linearRegression(values, period, outputs),
});
