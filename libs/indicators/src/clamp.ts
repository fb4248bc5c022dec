import { pointwise } from './define';

export const clampIndicator = pointwise({
  name: 'clamp',
  title: 'Clamp',
  formula: 'value, but not below low nor above high; low wins where it is above high',
  source: 'own definition',
  inputs: ['series', 'series', 'series'],
  parameters: [],
  outputs: ['value'],
  warmUp: () => 0,
  missing: 'local',
  compute([values, low, high], _, [out]) {
    for (let i = 0; i < out.length; i++) out[i] = Math.max(low[i], Math.min(high[i], values[i]));
  },
});
