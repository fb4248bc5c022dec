import { pointwise } from './define';

export const absIndicator = pointwise({
  name: 'abs',
  title: 'Absolute value',
  formula: 'value without its sign',
  source: 'arithmetic',
  inputs: ['series'],
  parameters: [],
  outputs: ['value'],
  warmUp: () => 0,
  missing: 'local',
  compute([values], _, [out]) {
    for (let i = 0; i < out.length; i++) out[i] = Math.abs(values[i]);
  },
});
