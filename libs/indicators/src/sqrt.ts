import { pointwise } from './define';

export const sqrtIndicator = pointwise({
  name: 'sqrt',
  title: 'Square root',
  formula: 'square root of value',
  source: 'TA-Lib SQRT',
  inputs: ['series'],
  parameters: [],
  outputs: ['value'],
  warmUp: () => 0,
  missing: 'local',
  undefinedWhere: 'the value is below 0',
  compute([values], _, [out]) {
    for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(values[i]);
  },
});
