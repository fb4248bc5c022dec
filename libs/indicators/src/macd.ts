import { onRuns } from './define';
import { meanOf } from './ema';
import { bars } from './parameters';

/** The periods that `macd` works with: the smaller one is the fast one. */
interface Periods {
  readonly fast: number;
  readonly slow: number;
  readonly signal: number;
}

function periodsOf([one, other, signal]: readonly number[]): Periods {
  return { fast: Math.min(one, other), slow: Math.max(one, other), signal };
}

const warmUp = (parameters: readonly number[]): number => {
  const { slow, signal } = periodsOf(parameters);
  return slow + signal - 2;
};

/**
 * Moving average convergence and divergence. Both averages have their first value at bar slow - 1 (the fast one from the mean
 * of the `fast` values up to there), the signal starts from the mean of the first lines, and all outputs begin with it.
 */
function macd(values: Float64Array, periods: Periods, outputs: readonly Float64Array[]): void {
  const { fast, slow, signal } = periods;
  const [line, signals, histogram] = outputs;
  const { length } = values;
  const first = slow + signal - 2;
  for (const output of outputs) output.fill(NaN, 0, Math.min(first, length));
  if (length <= first) return;
  const fastWeight = 2 / (fast + 1);
  const slowWeight = 2 / (slow + 1);
  const signalWeight = 2 / (signal + 1);
  let fastAverage = meanOf(values, slow - fast, slow);
  let slowAverage = meanOf(values, 0, slow);
  let average = fastAverage - slowAverage;
  for (let i = slow; i <= first; i++) {
    fastAverage = (values[i] - fastAverage) * fastWeight + fastAverage;
    slowAverage = (values[i] - slowAverage) * slowWeight + slowAverage;
    average += fastAverage - slowAverage;
  }
  average /= signal;
  line[first] = fastAverage - slowAverage;
  signals[first] = average;
  histogram[first] = line[first] - average;
  for (let i = first + 1; i < length; i++) {
    const value = values[i];
    fastAverage = (value - fastAverage) * fastWeight + fastAverage;
    slowAverage = (value - slowAverage) * slowWeight + slowAverage;
    const difference = fastAverage - slowAverage;
    average = (difference - average) * signalWeight + average;
    line[i] = difference;
    signals[i] = average;
    histogram[i] = difference - average;
  }
}

export const macdIndicator = onRuns({
  name: 'macd',
  title: 'Moving average convergence and divergence',
  formula:
    'line = ema(fast) - ema(slow), both with their first value at bar slow - 1; signal = ema of the line; ' +
    'histogram = line - signal; a fast period above the slow one changes places with it',
  source: 'TA-Lib MACD; Gerald Appel, 1979',
  inputs: ['series'],
  parameters: [
    bars('fast_period', 12, 2, 'Bars of the fast average'),
    bars('slow_period', 26, 2, 'Bars of the slow average'),
    bars('signal_period', 9, 1, 'Bars of the average of the line'),
  ],
  outputs: ['line', 'signal', 'histogram'],
  warmUp,
  lookBack: () => Infinity,
  cost: () => 3,
  missing: 'restart',
  carries: true,
  compute: ([values], parameters, outputs) => macd(values, periodsOf(parameters), outputs),
});
