import { onRuns } from './define';
import { directionalMovement } from './directional-movement';
import { period as periodParameter } from './parameters';

export const plusDiIndicator = onRuns({
  name: 'plus_di',
  title: 'Plus directional indicator',
  formula:
    '100 * movement / range; movement is the rise of the high where it is above 0 and above the fall of the low, range the true range, ' +
    'both summed over period - 1 bars, then sum - sum / period + this; 0 without any range',
  source: 'TA-Lib PLUS_DI; J. Welles Wilder, New Concepts in Technical Trading Systems, 1978',
  inputs: ['bars:high,low,close'],
  parameters: [periodParameter(14, 2)],
  outputs: ['value'],
  warmUp: ([period]) => period,
  lookBack: () => Infinity,
  cost: () => 3,
  missing: 'restart',
  compute: (inputs, [period], [out]) => directionalMovement(inputs, period, out, new Float64Array(out.length)),
});
