import { pointwise } from './define';

export const crossoverIndicator = pointwise({
  name: 'crossover',
  title: 'Crossover',
  formula: 'a[1] <= b[1] and a > b: the first bar on which a is above b after it was not',
  source: 'strict on this bar, equality on the bar before counts as not yet',
  inputs: ['series', 'series'],
  parameters: [],
  outputs: ['value'],
  result: 'condition',
  warmUp: () => 1,
  missing: 'local',
  compute([a, b], _, [out]) {
    out.fill(NaN, 0, Math.min(1, out.length));
    for (let i = 1; i < out.length; i++) {
      const known = a[i - 1] === a[i - 1] && b[i - 1] === b[i - 1] && a[i] === a[i] && b[i] === b[i];
      out[i] = known ? (a[i - 1] <= b[i - 1] && a[i] > b[i] ? 1 : 0) : NaN;
    }
  },
});
