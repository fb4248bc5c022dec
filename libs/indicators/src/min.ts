import { pointwise } from './define';

export const minIndicator = pointwise({
  name: 'min',
  title: 'Smaller of two',
  formula: 'the smaller of a and b',
  source: 'arithmetic',
  inputs: ['series', 'series'],
  parameters: [],
  outputs: ['value'],
  warmUp: () => 0,
  missing: 'local',
  compute([a, b], _, [out]) {
    for (let i = 0; i < out.length; i++) out[i] = Math.min(a[i], b[i]);
  },
});
