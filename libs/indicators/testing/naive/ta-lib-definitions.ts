import type { Definition } from './definition';
import {
  atrAt,
  deviation,
  emaAt,
  highest,
  lowest,
  mean,
  noise,
  numbersTo,
  products,
  ranges,
  total,
  variance,
  weighted,
  wilder,
  window,
  type Columns,
} from './windows';

const changeOf: Definition = ([values], [period], i) => values[i] - values[i - period];
const averageOf: Definition = ([values], [period], i) => mean(window(values, period, i));
const share = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : 0);
const typical = ([high, low, close]: Columns, i: number) => (high[i] + low[i] + close[i]) / 3;

/** Wilder's sums of movement up, movement down and true range. */
function movement([high, low, close]: Columns, period: number, i: number) {
  const summed = (of: (bar: number) => number) => {
    const first = total(numbersTo(period - 1).map((k) => of(k + 1)));
    return numbersTo(i - period + 1).reduce((sum, k) => sum - sum / period + of(period + k), first);
  };
  const rise = (bar: number) => high[bar] - high[bar - 1];
  const fall = (bar: number) => low[bar - 1] - low[bar];
  return {
    up: summed((bar) => (rise(bar) > 0 && rise(bar) > fall(bar) ? rise(bar) : 0)),
    down: summed((bar) => (fall(bar) > 0 && fall(bar) > rise(bar) ? fall(bar) : 0)),
    range: summed((bar) => ranges([high, low, close])[bar - 1]),
  };
}
const plusDiAt: Definition = (inputs, [period], i) => {
  const { up, range } = movement(inputs, period, i);
  return share(up, range);
};
const minusDiAt: Definition = (inputs, [period], i) => {
  const { down, range } = movement(inputs, period, i);
  return share(down, range);
};

/** Wilder's average of the directional index; a bar on which nothing moved leaves it. */
function adxAt(inputs: Columns, [period]: readonly number[], i: number): number {
  const indices = numbersTo(i - period + 1).map((k) => {
    const [plus, minus] = [plusDiAt, minusDiAt].map((of) => of(inputs, [period], period + k));
    return { value: share(Math.abs(plus - minus), plus + minus), isMoved: plus + minus > 0 };
  });
  const first = mean(indices.slice(0, period).map(({ value }) => value));
  return indices
    .slice(period)
    .reduce((before, { value, isMoved }) => (isMoved ? (before * (period - 1) + value) / period : before), first);
}

/** The rises and the falls between neighbors. */
function moves(values: Float64Array, i: number) {
  const changes = numbersTo(i).map((k) => values[k + 1] - values[k]);
  return { rises: changes.map((one) => Math.max(one, 0)), falls: changes.map((one) => Math.max(-one, 0)) };
}

/** The line from its first bar, that of the slow average, on. */
function macdLines([values]: Columns, [one, other]: readonly number[], i: number): number[] {
  const [fast, slow] = [Math.min(one, other), Math.max(one, other)];
  return numbersTo(i - slow + 2).map(
    (k) => emaAt(values.slice(slow - fast), fast, fast - 1 + k) - emaAt(values, slow, slow - 1 + k),
  );
}
const macdLineAt: Definition = (inputs, parameters, i) => macdLines(inputs, parameters, i).at(-1) ?? NaN;
const macdSignalAt: Definition = (inputs, parameters, i) => {
  const lines = Float64Array.from(macdLines(inputs, parameters, i));
  return emaAt(lines, parameters[2], lines.length - 1);
};

function stochasticAt([high, low, close]: Columns, period: number, i: number): number {
  const [top, bottom] = [highest(high, period, i), lowest(low, period, i)];
  return share(close[i] - bottom, top - bottom);
}
const stochasticKAt: Definition = (inputs, [period, smoothing], i) =>
  mean(numbersTo(smoothing).map((k) => stochasticAt(inputs, period, i - k)));

function cciAt(inputs: Columns, [period]: readonly number[], i: number): number {
  const prices = numbersTo(period).map((k) => typical(inputs, i - k));
  const spread = mean(prices.map((price) => Math.abs(price - mean(prices))));
  return spread > noise ? (prices[0] - mean(prices)) / (0.015 * spread) : 0;
}

function mfiAt(inputs: Columns, [period]: readonly number[], i: number): number {
  const flow = (sign: number) =>
    total(
      numbersTo(period).map((k) => {
        const change = typical(inputs, i - k) - typical(inputs, i - k - 1);
        return change * sign > noise ? typical(inputs, i - k) * inputs[3][i - k] : 0;
      }),
    );
  return share(flow(1), flow(1) + flow(-1));
}

/** Wilder's stop and reverse, told bar by bar. */
function parabolicSarAt([high, low]: Columns, [acceleration, maximum]: readonly number[], i: number): number {
  const step = Math.min(acceleration, maximum);
  let isUp = !(low[0] > low[1] && high[1] - high[0] < low[0] - low[1]);
  let [stop, extreme, factor] = isUp ? [low[0], high[1], step] : [high[0], low[1], step];
  for (let bar = 1; ; bar++) {
    const last = bar > 1 ? [bar - 1, bar] : [bar];
    const lows = Math.min(...last.map((k) => low[k]));
    const highs = Math.max(...last.map((k) => high[k]));
    const isTouched = isUp ? low[bar] <= stop : high[bar] >= stop;
    if (isTouched) {
      stop = isUp ? Math.max(extreme, highs) : Math.min(extreme, lows);
      isUp = !isUp;
      extreme = isUp ? high[bar] : low[bar];
      factor = step;
    }
    if (bar === i) return stop;
    if (!isTouched && (isUp ? high[bar] > extreme : low[bar] < extreme)) {
      extreme = isUp ? high[bar] : low[bar];
      factor = Math.min(factor + step, maximum);
    }
    const next = stop + factor * (extreme - stop);
    stop = isUp ? Math.min(next, lows) : Math.max(next, highs);
  }
}

/** The line of least squares through the window. */
function lineAt([values]: Columns, [period]: readonly number[], i: number) {
  const heights = window(values, period, i);
  const places = numbersTo(period);
  const slope = products(places, heights) / products(places, places);
  const scale = products(places, places) * products(heights, heights);
  return {
    value: mean(heights) + slope * (period - 1 - mean(places)),
    slope,
    r2: scale > 0 ? products(places, heights) ** 2 / scale : 0,
  };
}

function correlationAt([a, b]: Columns, [period]: readonly number[], i: number): number {
  const [one, other] = [window(a, period, i), window(b, period, i)];
  const scale = Math.sqrt(products(one, one) * products(other, other));
  return scale > 0 ? products(one, other) / scale : 0;
}

const band =
  (sign: number): Definition =>
  ([values], [period, deviations], i) =>
    mean(window(values, period, i)) + sign * deviations * deviation(window(values, period, i));

/** Of indicators that TA-Lib has too, in the order of their outputs. */
export const taLibDefinitions: Readonly<Record<string, readonly Definition[]>> = {
  sma: [averageOf],
  mean: [averageOf],
  ema: [([values], [period], i) => emaAt(values, period, i)],
  wma: [([values], [period], i) => weighted(window(values, period, i))],
  rsi: [
    ([values], [period], i) => {
      const [gain, loss] = Object.values(moves(values, i)).map((all) => wilder(all, period));
      return share(gain, gain + loss);
    },
  ],
  tr: [(inputs, _, i) => ranges(inputs)[i - 1]],
  atr: [(inputs, [period], i) => atrAt(inputs, period, i)],
  macd: [
    macdLineAt,
    macdSignalAt,
    (inputs, parameters, i) => macdLineAt(inputs, parameters, i) - macdSignalAt(inputs, parameters, i),
  ],
  bollinger: [
    averageOf,
    band(1),
    band(-1),
    (inputs, parameters, i) =>
      (band(1)(inputs, parameters, i) - band(-1)(inputs, parameters, i)) / averageOf(inputs, parameters, i),
  ],
  stochastic: [
    stochasticKAt,
    (inputs, parameters, i) => mean(numbersTo(parameters[2]).map((k) => stochasticKAt(inputs, parameters, i - k))),
  ],
  adx: [adxAt],
  plus_di: [plusDiAt],
  minus_di: [minusDiAt],
  cci: [cciAt],
  mfi: [mfiAt],
  obv: [
    ([close, volume], _, i) =>
      volume[0] + total(numbersTo(i).map((k) => Math.sign(close[k + 1] - close[k]) * volume[k + 1])),
  ],
  parabolic_sar: [parabolicSarAt],
  roc: [([values], [period], i) => 100 * (values[i] / values[i - period] - 1)],
  momentum: [changeOf],
  change: [changeOf],
  variance: [([values], [period], i) => variance(window(values, period, i))],
  stddev: [([values], [period], i) => deviation(window(values, period, i))],
  linear_regression: [
    (...args) => lineAt(...args).value,
    (...args) => lineAt(...args).slope,
    (...args) => lineAt(...args).r2,
  ],
  correlation: [correlationAt],
  highest: [([values], [period], i) => highest(values, period, i)],
  lowest: [([values], [period], i) => lowest(values, period, i)],
  sum: [([values], [period], i) => total(window(values, period, i))],
  log: [([values], _, i) => Math.log(values[i])],
  exp: [([values], _, i) => Math.exp(values[i])],
  sqrt: [([values], _, i) => values[i] ** 0.5],
};
