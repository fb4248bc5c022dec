import type { Definition } from './definition';
import {
  atrAt,
  deviation,
  emaAt,
  highest,
  lowest,
  mean,
  middle,
  noise,
  total,
  weighted,
  window,
  type Columns,
} from './windows';

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

/** Bands that only come nearer until the close before was beyond them, and the side on which the close is. */
function supertrendAt(inputs: Columns, [period, multiplier]: readonly number[], i: number) {
  const [high, low, close] = inputs;
  let [upper, lower, direction] = [Infinity, -Infinity, -1];
  for (let bar = period; bar <= i; bar++) {
    const center = (high[bar] + low[bar]) / 2;
    const distance = multiplier * atrAt(inputs, period, bar);
    upper = close[bar - 1] > upper ? center + distance : Math.min(upper, center + distance);
    lower = close[bar - 1] < lower ? center - distance : Math.max(lower, center - distance);
    if (bar > period && direction < 0 && close[bar] > upper) direction = 1;
    else if (bar > period && direction > 0 && close[bar] < lower) direction = -1;
  }
  return { line: direction > 0 ? lower : upper, direction };
}

/** Of indicators that TA-Lib has not, in the order of their outputs. */
export const ownDefinitions: Readonly<Record<string, readonly Definition[]>> = {
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
      return spread > noise ? (values[i] - mean(window(values, period, i))) / spread : 0;
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
  supertrend: [(...args) => supertrendAt(...args).line, (...args) => supertrendAt(...args).direction],
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
  clamp: [([value, low, high], _, i) => Math.max(low[i], Math.min(high[i], value[i]))],
  min: [([a, b], _, i) => (a[i] < b[i] ? a[i] : b[i])],
  max: [([a, b], _, i) => (a[i] > b[i] ? a[i] : b[i])],
  abs: [([value], _, i) => (value[i] < 0 ? -value[i] : value[i])],
  iff: [([condition, a, b], _, i) => (condition[i] === 1 ? a[i] : b[i])],
};
