import { onRuns } from './define';
import { directionalMovement } from './directional-movement';
import { period as periodParameter } from './parameters';

export const minusDiIndicator = onRuns({
  name: 'minus_di',
  title: 'Minus directional indicator',
  formula:
    '100 * movement / range; movement is the fall of the low where it is above 0 and above the rise of the high, range the true range, ' +
    'both summed over period - 1 bars, then sum - sum / period + this; 0 without any range',
  source: 'TA-Lib MINUS_DI; J. Welles Wilder, New Concepts in Technical Trading Systems, 1978',
  inputs: ['bars:high,low,close'],
  parameters: [periodParameter(14, 2)],
  outputs: ['value'],
  warmUp: ([period]) => period,
  lookBack: () => Infinity,
  cost: () => 3,
  missing: 'restart',
  compute: (inputs, [period], [out]) => directionalMovement(inputs, period, new Float64Array(out.length), out),
});
