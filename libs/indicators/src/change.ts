import { pointwise } from './define';
import { period as periodParameter } from './parameters';

/** `out[i] = values[i] - values[i - period]`, NaN for i < period. Returns `out`. */
export function change(values: Float64Array, period: number, out: Float64Array): Float64Array {
  out.fill(NaN, 0, Math.min(period, out.length));
  for (let i = period; i < out.length; i++) out[i] = values[i] - values[i - period];
  return out;
}

export const changeIndicator = pointwise({
  name: 'change',
  title: 'Change',
  formula: 'value - value[period]',
  source: 'TA-Lib MOM',
  inputs: ['series'],
  parameters: [periodParameter(1)],
  outputs: ['value'],
  warmUp: ([period]) => period,
  missing: 'local',
  compute: ([values], [period], [out]) => change(values, period, out),
});
