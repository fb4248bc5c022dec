import { pointwise } from './define';

export const logIndicator = pointwise({
  name: 'log',
  title: 'Natural logarithm',
  formula: 'ln value',
  source: 'TA-Lib LN',
  inputs: ['series'],
  parameters: [],
  outputs: ['value'],
  warmUp: () => 0,
  missing: 'local',
  undefinedWhere: 'the value is not above 0',
  compute([values], _, [out]) {
    for (let i = 0; i < out.length; i++) out[i] = values[i] > 0 ? Math.log(values[i]) : NaN;
  },
});
