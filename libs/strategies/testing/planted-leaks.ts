import type { BarSeries } from '@barmill/market-data';
import type { Decisions, Strategy, StrategyInput } from '../src/strategy';

/*
 * Twelve ways in which strategies see the future, each as it is found in the wild. Not one may pass the property that changing or
 * cutting the bars after a bar changes nothing decided up to it.
 */

/** A rule that says at which bars to go long; short is never entered. */
type Rule = (series: BarSeries, input: StrategyInput) => ArrayLike<boolean>;

function leak(name: string, rule: Rule): Strategy {
  return {
    name,
    version: 1,
    title: name,
    description: 'Sees the future.',
    parameters: [],
    constraints: [],
    setsStopLoss: () => false,
    firstDecision: () => 0,
    firstDecisionOf: () => 0,
    decide(input): Decisions {
      const met = rule(input.series, input);
      const enterLong = Uint8Array.from({ length: input.series.length }, (_, i) => (met[i] ? 1 : 0));
      const none = new Uint8Array(input.series.length);
      const exitLong = enterLong.map((flag) => 1 - flag);
      return { enterLong, enterShort: none, exitLong, exitShort: none, stopLoss: null, takeProfit: null };
    },
  };
}

const mapped = (series: BarSeries, met: (i: number) => boolean): boolean[] =>
  Array.from({ length: series.length }, (_, i) => met(i));

const meanOf = (values: ArrayLike<number>, from: number, to: number): number => {
  const first = Math.max(0, from);
  const last = Math.min(values.length - 1, to);
  let sum = 0;
  for (let i = first; i <= last; i++) sum += values[i];
  return sum / (last - first + 1);
};

const hourMs = 3_600_000;
const dayOf = (timeMs: number): number => Math.floor(timeMs / (24 * hourMs));

/** For each bar the index of the last bar of its UTC day. */
function lastOfDay({ time, length }: BarSeries): number[] {
  const last = new Array<number>(length);
  for (let i = length - 1; i >= 0; i--) {
    last[i] = i + 1 < length && dayOf(time[i]) === dayOf(time[i + 1]) ? last[i + 1] : i;
  }
  return last;
}

export const plantedLeaks: readonly Strategy[] = [
  leak('shift by minus one: the close of the next bar', (series) =>
    mapped(series, (i) => series.close[i + 1] > series.close[i]),
  ),

  leak('same-bar fill: the signal of a high stands one bar before it', (series) =>
    mapped(series, (i) => series.high[i + 1] > Math.max(...series.high.subarray(Math.max(0, i - 9), i + 1))),
  ),

  leak('centered window: a moving average around the bar', (series) =>
    mapped(series, (i) => series.close[i] > meanOf(series.close, i - 3, i + 3)),
  ),

  leak('normalizing with the future: z-score over all bars', ({ close, ...series }) => {
    const mean = meanOf(close, 0, close.length - 1);
    const deviation = Math.sqrt(
      meanOf(
        close.map((value) => (value - mean) ** 2),
        0,
        close.length - 1,
      ),
    );
    return mapped({ ...series, close }, (i) => (close[i] - mean) / deviation < -0.5);
  }),

  leak('normalizing with the future: distance from the highest high of all bars', (series) => {
    const highest = Math.max(...series.high);
    return mapped(series, (i) => series.close[i] < highest * 0.95);
  }),

  leak('unclosed higher bar: the close of the day from its first hour on', (series) => {
    const last = lastOfDay(series);
    return mapped(series, (i) => series.close[last[i]] > series.close[i]);
  }),

  leak('session average with the whole day in it', (series) => {
    const last = lastOfDay(series);
    return mapped(series, (i) => {
      let first = i;
      while (first > 0 && last[first - 1] === last[i]) first--;
      return series.close[i] < meanOf(series.close, first, last[i]);
    });
  }),

  leak('unconfirmed fractal: a low known as one before the bars that confirm it', ({ low, ...series }) =>
    mapped({ ...series, low }, (i) => i > 1 && [i - 2, i - 1, i + 1, i + 2].every((j) => !(low[j] <= low[i]))),
  ),

  leak('smoothing forward and backward', (series) => {
    const smooth = series.close.slice();
    for (let i = 1; i < smooth.length; i++) smooth[i] = smooth[i - 1] + 0.2 * (smooth[i] - smooth[i - 1]);
    for (let i = smooth.length - 2; i >= 0; i--) smooth[i] = smooth[i + 1] + 0.2 * (smooth[i] - smooth[i + 1]);
    return mapped(series, (i) => series.close[i] > smooth[i]);
  }),

  leak('filling gaps backward: the next large bar instead of the last one', ({ close, ...series }) => {
    const filled = new Float64Array(close.length);
    for (let i = close.length - 1, next = NaN; i >= 0; i--) {
      if (i > 0 && Math.abs(close[i] / close[i - 1] - 1) > 0.006) next = close[i];
      filled[i] = next;
    }
    return mapped({ ...series, close }, (i) => filled[i] > close[i]);
  }),

  leak('leaving on the last bar of the day, known by the next bar', (series) => {
    const last = lastOfDay(series);
    return mapped(series, (i) => last[i] !== i);
  }),

  leak('a parameter chosen on all bars: the better of two look-backs', (series) => {
    const { close } = series;
    const rises = (lookBack: number, i: number): boolean => close[i] > close[i - lookBack];
    const gain = (lookBack: number): number => {
      let sum = 0;
      for (let i = lookBack; i + 1 < close.length; i++) if (rises(lookBack, i)) sum += close[i + 1] - close[i];
      return sum;
    };
    const better = gain(3) > gain(12) ? 3 : 12;
    return mapped(series, (i) => rises(better, i));
  }),
];
