import { pointwise } from './define';

export const barsSinceIndicator = pointwise({
  name: 'bars_since',
  title: 'Bars since',
  formula: 'number of bars since the condition was met last, 0 on such a bar',
  source: 'own definition',
  inputs: ['condition'],
  parameters: [],
  outputs: ['value'],
  warmUp: () => 0,
  lookBack: () => Infinity,
  missing: 'unmet',
  undefinedWhere: 'the condition has not been met yet',
  compute([condition], _, [out]) {
    let since = NaN;
    for (let i = 0; i < out.length; i++) {
      since = condition[i] === 1 ? 0 : since + 1;
      out[i] = since;
    }
  },
});
