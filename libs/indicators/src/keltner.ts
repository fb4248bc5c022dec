import { atr } from './atr';
import { onRuns } from './define';
import { ema } from './ema';
import { amount, bars, period as periodParameter } from './parameters';

const warmUp = ([period, atrPeriod]: readonly number[]): number => Math.max(period - 1, atrPeriod);

export const keltnerIndicator = onRuns({
  name: 'keltner',
  title: 'Keltner channel',
  formula: 'mid = ema of the close; upper and lower = mid ± multiplier * atr; all three begin together',
  source: 'Chester Keltner, 1960, as Linda Raschke uses it',
  inputs: ['bars:high,low,close'],
  parameters: [
    periodParameter(20),
    bars('atr_period', 10, 1, 'Bars of the average true range'),
    amount('multiplier', 2, 0, 100, 'Average true ranges from mid to a band'),
  ],
  outputs: ['mid', 'upper', 'lower'],
  warmUp,
  lookBack: () => Infinity,
  cost: () => 3,
  missing: 'restart',
  compute([high, low, close], parameters, [mid, upper, lower]) {
    const [period, atrPeriod, multiplier] = parameters;
    ema(close, period, mid);
    atr(high, low, close, atrPeriod, upper);
    for (let i = 0; i < mid.length; i++) {
      const distance = multiplier * upper[i];
      upper[i] = mid[i] + distance;
      lower[i] = mid[i] - distance;
    }
    for (const output of [mid, upper, lower]) output.fill(NaN, 0, Math.min(warmUp(parameters), output.length));
  },
});
