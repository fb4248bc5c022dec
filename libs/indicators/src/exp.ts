import { pointwise } from './define';

export const expIndicator = pointwise({
  name: 'exp',
  title: 'Exponential',
  formula: 'e to the power of value',
  source: 'TA-Lib EXP',
  inputs: ['series'],
  parameters: [],
  outputs: ['value'],
  warmUp: () => 0,
  missing: 'local',
  undefinedWhere: 'the result is more than a double holds (value above 709)',
  compute([values], _, [out]) {
    for (let i = 0; i < out.length; i++) {
      const power = Math.exp(values[i]);
      out[i] = power < Infinity ? power : NaN;
    }
  },
});
