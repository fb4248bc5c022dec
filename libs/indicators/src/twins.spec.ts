import fc from 'fast-check';
import { barKinds, callOf, run, mostParameters } from '../testing/random-inputs';
import type { Indicator } from './indicator';
import { indicators } from './registry';

const kinds = fc.array(fc.nat({ max: barKinds - 1 }), { minLength: 1, maxLength: 60 });
const share = fc.nat({ max: 1_000 }).map((thousandths) => thousandths / 1_000);
const shares = fc.array(share, { minLength: mostParameters, maxLength: mostParameters });
const randomCall = (indicator: Indicator) => fc.tuple(kinds, shares).map((given) => callOf(indicator, ...given));

type Columns = readonly Float64Array[];
/** What one output is at bar i, from the definition alone; only asked for bars after the warm-up. */
type Twin = (inputs: Columns, parameters: readonly number[], i: number) => number;

const window = (values: Float64Array, period: number, i: number) => [...values.slice(i - period + 1, i + 1)];
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const mean = (values: readonly number[]) => total(values) / values.length;
const highest = (values: Float64Array, period: number, i: number) => Math.max(...window(values, period, i));
const lowest = (values: Float64Array, period: number, i: number) => Math.min(...window(values, period, i));
const middle = ([high, low]: Columns, period: number, i: number) =>
  (highest(high, period, i) + lowest(low, period, i)) / 2;
const deviation = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const ranges = ([high, low, close]: Columns) =>
  [...high.keys()]
    .slice(1)
    .map((i) => Math.max(high[i] - low[i], Math.abs(high[i] - close[i - 1]), Math.abs(low[i] - close[i - 1])));
const atrAt = (inputs: Columns, period: number, i: number) => {
  const all = ranges(inputs).slice(0, i);
  return all
    .slice(period)
    .reduce((before, range) => (before * (period - 1) + range) / period, mean(all.slice(0, period)));
};
const emaAt = (values: Float64Array, period: number, i: number) =>
  [...values.slice(period, i + 1)].reduce(
    (before, value) => before + (value - before) * (2 / (period + 1)),
    mean([...values.slice(0, period)]),
  );
const weighted = (values: readonly number[]) =>
  total(values.map((value, k) => value * (k + 1))) / total(values.map((_, k) => k + 1));
const isTop = (values: Float64Array, side: number, i: number) =>
  [...window(values, side, i - 1), ...window(values, side, i + side)].every((value) => value < values[i]);
const negative = (values: Float64Array) => values.map((value) => -value);
const latestTop = (values: Float64Array, side: number, i: number) => {
  for (let at = i - side; at >= side; at--) if (isTop(values, side, at)) return values[at];
  return NaN;
};
const metBars = (condition: Float64Array, i: number) =>
  [...condition.keys()].filter((k) => k <= i && condition[k] === 1).reverse();
const steps = (values: Float64Array, period: number, i: number) =>
  window(values, period + 1, i).map((value, k, all) => (k === 0 ? 0 : Math.sign(value - all[k - 1])));

/** By indicator, in the order of its outputs. */
const twins: Readonly<Record<string, readonly Twin[]>> = {
  hma: [
    ([values], [period], i) => {
      const length = Math.floor(Math.sqrt(period));
      const raw = Array.from({ length }, (_, k) => {
        const at = i - length + 1 + k;
        return 2 * weighted(window(values, Math.floor(period / 2), at)) - weighted(window(values, period, at));
      });
      return weighted(raw);
    },
  ],
  vwap: [
    ([time, high, low, close, volume], _, i) => {
      const today = [...time.keys()].filter((k) => k <= i && time[k] >= time[i] - (time[i] % 86_400_000));
      return (
        total(today.map((k) => ((high[k] + low[k] + close[k]) / 3) * volume[k])) / total(today.map((k) => volume[k]))
      );
    },
  ],
  donchian: [
    ([high], [period], i) => highest(high, period, i),
    ([, low], [period], i) => lowest(low, period, i),
    (inputs, [period], i) => middle(inputs, period, i),
  ],
  keltner: [
    ([, , close], [period], i) => emaAt(close, period, i),
    (inputs, [period, atrPeriod, factor], i) => emaAt(inputs[2], period, i) + factor * atrAt(inputs, atrPeriod, i),
    (inputs, [period, atrPeriod, factor], i) => emaAt(inputs[2], period, i) - factor * atrAt(inputs, atrPeriod, i),
  ],
  ichimoku: [
    (inputs, [tenkan], i) => middle(inputs, tenkan, i),
    (inputs, [, kijun], i) => middle(inputs, kijun, i),
    (inputs, [tenkan, kijun, , ahead], i) => (middle(inputs, tenkan, i - ahead) + middle(inputs, kijun, i - ahead)) / 2,
    (inputs, [, , senkou, ahead], i) => middle(inputs, senkou, i - ahead),
    ([, , close], _, i) => close[i],
  ],
  zscore: [
    ([values], [period], i) => {
      const spread = deviation(window(values, period, i));
      return spread > 1e-9 ? (values[i] - mean(window(values, period, i))) / spread : 0;
    },
  ],
  percent_rank: [
    ([values], [period], i) =>
      (100 * window(values, period, i - 1).filter((value) => value <= values[i]).length) / period,
  ],
  median: [
    ([values], [period], i) => {
      const sorted = window(values, period, i).sort((a, b) => a - b);
      return (sorted[(period - 1) >> 1] + sorted[period >> 1]) / 2;
    },
  ],
  fractal: [
    ([high], [side], i) => latestTop(high, side, i),
    ([, low], [side], i) => -latestTop(negative(low), side, i),
  ],
  fractal_confirmed: [
    ([high], [side], i) => Number(isTop(high, side, i - side)),
    ([, low], [side], i) => Number(isTop(negative(low), side, i - side)),
  ],
  rising: [
    ([values], [period], i) =>
      Number(
        steps(values, period, i)
          .slice(1)
          .every((step) => step > 0),
      ),
  ],
  falling: [
    ([values], [period], i) =>
      Number(
        steps(values, period, i)
          .slice(1)
          .every((step) => step < 0),
      ),
  ],
  bars_since: [([condition], _, i) => i - metBars(condition, i)[0]],
  value_when: [([condition, values], [occurrence], i) => values[metBars(condition, i)[occurrence]] ?? NaN],
  crossover: [([a, b], _, i) => Number(a[i - 1] <= b[i - 1] && a[i] > b[i])],
  crossunder: [([a, b], _, i) => Number(a[i - 1] >= b[i - 1] && a[i] < b[i])],
  change: [([values], [period], i) => values[i] - values[i - period]],
  mean: [([values], [period], i) => mean(window(values, period, i))],
  clamp: [([value, low, high], _, i) => Math.max(low[i], Math.min(high[i], value[i]))],
  min: [([a, b], _, i) => (a[i] < b[i] ? a[i] : b[i])],
  max: [([a, b], _, i) => (a[i] > b[i] ? a[i] : b[i])],
  abs: [([value], _, i) => (value[i] < 0 ? -value[i] : value[i])],
  iff: [([condition, a, b], _, i) => (condition[i] === 1 ? a[i] : b[i])],
};

describe('an indicator agrees with its definition, written out for each bar', () => {
  it.each(Object.entries(twins))('%s', (name, outputs) => {
    const indicator = indicators.get(name) as Indicator;
    expect(outputs).toHaveLength(indicator.outputs.length);
    fc.assert(
      fc.property(randomCall(indicator), (call) => {
        run(indicator, call).forEach((output, k) => {
          for (let i = indicator.warmUp(call.parameters, k); i < output.length; i++) {
            const wanted = outputs[k](call.inputs, call.parameters, i);
            if (Number.isNaN(wanted)) expect(output[i]).toBeNaN();
            else expect(Math.abs(output[i] - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
          }
        });
      }),
    );
  });

  it('every indicator has such a definition here, a golden file, or is worked out by hand', () => {
    const byHand = ['supertrend'];
    const rest = [...indicators.values()].filter(
      ({ name, source }) => !(name in twins) && !source.startsWith('TA-Lib'),
    );
    expect(rest.map(({ name }) => name)).toEqual(byHand);
  });
});
