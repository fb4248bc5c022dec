import { atr } from './atr';
import { onRuns } from './define';
import { amount, period as periodParameter } from './parameters';

/**
 * The upper band only falls and the lower one only rises until a close has broken through it. The line is the lower band while
 * the direction is up (1), the upper one while it is down (-1), as it is at the start.
 */
function supertrend(
  [high, low, close]: readonly Float64Array[],
  [period, multiplier]: readonly number[],
  [line, direction]: readonly Float64Array[],
): void {
  atr(high, low, close, period, line);
  direction.fill(NaN, 0, Math.min(period, line.length));
  let upper = Infinity;
  let lower = -Infinity;
  let up = false;
  for (let i = period; i < line.length; i++) {
    const middle = (high[i] + low[i]) / 2;
    const distance = multiplier * line[i];
    if (middle + distance < upper || close[i - 1] > upper) upper = middle + distance;
    if (middle - distance > lower || close[i - 1] < lower) lower = middle - distance;
    if (i > period) up = up ? close[i] >= lower : close[i] > upper;
    line[i] = up ? lower : upper;
    direction[i] = up ? 1 : -1;
  }
}

export const supertrendIndicator = onRuns({
  name: 'supertrend',
  title: 'Supertrend',
  formula:
    'bands (high + low) / 2 ± multiplier * atr; the upper one only falls, the lower one only rises, until the close before ' +
    'was beyond it; direction turns to 1 when the close is above the upper band, to -1 when it is below the lower one, and ' +
    'is -1 at first; line = lower band at 1, upper band at -1',
  source: 'Olivier Seban',
  inputs: ['bars:high,low,close'],
  parameters: [periodParameter(10), amount('multiplier', 3, 0, 100, 'Average true ranges from the middle to a band')],
  outputs: ['line', 'direction'],
  warmUp: ([period]) => period,
  lookBack: () => Infinity,
  cost: () => 2,
  missing: 'restart',
  compute: supertrend,
});
