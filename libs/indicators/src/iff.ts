import { pointwise } from './define';

export const iffIndicator = pointwise({
  name: 'iff',
  title: 'If',
  formula: 'a where the condition is met, b where it is not',
  source: 'own definition',
  inputs: ['condition', 'series', 'series'],
  parameters: [],
  outputs: ['value'],
  warmUp: () => 0,
  missing: 'local',
  compute([condition, a, b], _, [out]) {
    for (let i = 0; i < out.length; i++) out[i] = condition[i] === 1 ? a[i] : condition[i] === 0 ? b[i] : NaN;
  },
});
