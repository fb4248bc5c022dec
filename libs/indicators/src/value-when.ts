import { pointwise } from './define';
import { bars } from './parameters';

/** The last `occurrence + 1` values lie in a ring, the newest at `at`. */
function valueWhen(condition: Float64Array, values: Float64Array, occurrence: number, out: Float64Array): void {
  const size = occurrence + 1;
  const ring = new Float64Array(size).fill(NaN);
  let at = 0;
  for (let i = 0; i < out.length; i++) {
    if (condition[i] === 1) {
      at = at + 1 === size ? 0 : at + 1;
      ring[at] = values[i];
    }
    out[i] = ring[at + 1 === size ? 0 : at + 1];
  }
}

export const valueWhenIndicator = pointwise({
  name: 'value_when',
  title: 'Value when',
  formula:
    'value at the latest bar on which the condition was met; with an occurrence of 1 at the one before that, and so on',
  source: 'own definition',
  inputs: ['condition', 'series'],
  parameters: [bars('occurrence', 0, 0, 'Which of the bars, 0 the latest')],
  outputs: ['value'],
  warmUp: () => 0,
  lookBack: () => Infinity,
  missing: 'unmet',
  undefinedWhere: 'the condition has not been met often enough yet, or the value was missing on that bar',
  compute: ([condition, values], [occurrence], [out]) => valueWhen(condition, values, occurrence, out),
});
