import { pointwise } from './define';
import { period as periodParameter } from './parameters';

export const rocIndicator = pointwise({
  name: 'roc',
  title: 'Rate of change',
  formula: '100 * (value / value[period] - 1), in percent; 0 where value[period] is 0',
  source: 'TA-Lib ROC',
  inputs: ['series'],
  parameters: [periodParameter(10)],
  outputs: ['value'],
  warmUp: ([period]) => period,
  missing: 'local',
  compute([values], [period], [out]) {
    out.fill(NaN, 0, Math.min(period, out.length));
    for (let i = period; i < out.length; i++) {
      const before = values[i - period];
      out[i] = before === 0 ? 0 * values[i] : (values[i] / before - 1) * 100;
    }
  },
});
