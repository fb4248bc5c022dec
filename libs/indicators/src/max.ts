import { pointwise } from './define';

export const maxIndicator = pointwise({
  name: 'max',
  title: 'Larger of two',
  formula: 'the larger of a and b',
  source: 'arithmetic',
  inputs: ['series', 'series'],
  parameters: [],
  outputs: ['value'],
  warmUp: () => 0,
  missing: 'local',
  compute([a, b], _, [out]) {
    for (let i = 0; i < out.length; i++) out[i] = Math.max(a[i], b[i]);
  },
});
