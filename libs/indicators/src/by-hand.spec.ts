import type { Indicator } from './indicator';
import { indicators } from './registry';

/** All outputs of an indicator, rounded to 6 decimals. */
function outputs(name: string, inputs: readonly (readonly number[])[], parameters: readonly number[] = []): number[][] {
  const indicator = indicators.get(name) as Indicator;
  const results = indicator.outputs.map(() => new Float64Array(inputs[0].length));
  indicator.compute(
    inputs.map((input) => Float64Array.from(input)),
    parameters,
    results,
  );
  return results.map((result) => [...result].map((value) => Math.round(value * 1e6) / 1e6));
}

const only = (...args: Parameters<typeof outputs>) => outputs(...args)[0];
const _ = NaN;

describe('supertrend', () => {
  // One bar of true range each time, so atr(1) is the range: 2, and 4 on the bar that falls from 14 to 10.
  const high = [11, 12, 13, 14, 15, 12, 11];
  const low = [9, 10, 11, 12, 13, 10, 9];
  const close = [10, 11, 12, 13, 14, 10, 10];

  it('begins down, turns up on a close above the upper band and down on one below the lower band', () => {
    // Bands (high + low) / 2 ± range: 11 ± 2 at bar 1. The upper one stays at 13 until the close of 14 at bar 4 is above it.
    // The lower one is 9, 10, 11, 12 at bars 1 to 4; the close of 10 at bar 5 is below it, so bar 5 shows the upper band,
    // renewed to 11 + 4 because the close before was above the old one. At bar 6 it falls to 10 + 2.
    expect(outputs('supertrend', [high, low, close], [1, 1])).toEqual([
      [_, 13, 13, 13, 12, 15, 12],
      [_, -1, -1, -1, 1, -1, -1],
    ]);
  });
});

describe('parabolic_sar', () => {
  it('follows a rise, turns on a bar that touches the stop and starts again from the extreme', () => {
    // Up at first: stop 9, extreme 12; then 9 + 0.1 * 3 = 9.3 capped to the lows 10 and 9.3; then factor 0.2, extreme 13:
    // 9.3 + 0.2 * 3.7 = 10.04; the low of 10 touches it, so the stop is the extreme, 13; then 13 + 0.1 * (10 - 13) = 12.7,
    // kept at the high of the bars before, 13.
    const high = [11, 12, 13, 12, 11];
    const low = [9, 10, 11, 10, 9];
    expect(only('parabolic_sar', [high, low], [0.1, 0.5])).toEqual([_, 9, 9.3, 13, 13]);
  });
});

describe('macd', () => {
  it('starts all lines together, each average from the mean of its first values', () => {
    // Slow average of 3: mean(1, 2, 3) = 2 at bar 2, then 2 + (6 - 2) / 2 = 4. Fast of 2: mean(2, 3) = 2.5, then
    // 2.5 + 3.5 * 2 / 3 = 4.833333. Lines 0.5 and 0.833333; signal of 2: their mean, 0.666667.
    expect(outputs('macd', [[1, 2, 3, 6]], [2, 3, 2])).toEqual([
      [_, _, _, 0.833333],
      [_, _, _, 0.666667],
      [_, _, _, 0.166667],
    ]);
  });
});

describe('rsi', () => {
  it('averages gains and losses as Wilder does', () => {
    // Changes 1, 1, -1, 2: gain 1, loss 0; then 0.5 and 0.5; then 1.25 and 0.25.
    expect(only('rsi', [[10, 11, 12, 11, 13]], [2])).toEqual([_, _, 100, 50, 83.333333]);
  });

  it('is 0 as long as nothing has moved', () => {
    expect(only('rsi', [[5, 5, 5, 5]], [2])).toEqual([_, _, 0, 0]);
  });
});

describe('windows of equal values', () => {
  // Three tenths have a sum whose third is not a tenth in doubles.
  const flat = [0.1, 0.1, 0.1, 0.1];
  const exact = (name: string, parameters: readonly number[]) => {
    const indicator = indicators.get(name) as Indicator;
    const results = indicator.outputs.map(() => new Float64Array(4));
    indicator.compute(
      indicator.inputs.flatMap((input) => input.split(',').map(() => Float64Array.from(flat))),
      parameters,
      results,
    );
    return results.map((result) => result[3]);
  };

  it('have every band on the value and no deviation', () => {
    expect(exact('bollinger', [3, 2])).toEqual([0.1, 0.1, 0.1, 0]);
    expect(exact('stddev', [3])).toEqual([0]);
    expect(exact('variance', [3])).toEqual([0]);
    expect(exact('zscore', [3])).toEqual([0]);
  });

  it('have a regression line on the value, without slope', () => {
    expect(exact('linear_regression', [3])).toEqual([0.1, 0, 0]);
  });

  it('have indices of 0', () => {
    expect(exact('stochastic', [2, 1, 1])).toEqual([0, 0]);
    expect(exact('cci', [3])).toEqual([0]);
    expect(exact('mfi', [2])).toEqual([0]);
    expect(exact('correlation', [3])).toEqual([0]);
    expect(exact('adx', [2])).toEqual([0]);
  });

  it('give weighted averages that value', () => {
    expect(exact('wma', [3])).toEqual([0.1]);
    expect(exact('hma', [2])).toEqual([0.1]);
  });
});

describe('a huge value that has left the window', () => {
  it.each([
    ['sum', [1e16, 1, 1, 1, 1], 2, 2],
    ['mean', [1e16, 1, 1, 1, 1], 2, 1],
    ['variance', [1e9, 1, 3, 1, 3], 2, 1],
    ['stddev', [1e9, 1, 3, 1, 3], 2, 1],
    ['wma', [1e16, 3, 3, 3, 3], 2, 3],
  ])('leaves no trace in %s', (name, values, period, expected) => {
    expect(only(name, [values], [period]).slice(2)).toEqual([expected, expected, expected]);
  });
});

describe('vwap', () => {
  it('starts afresh with the first bar of each UTC day and is missing until something is traded', () => {
    const time = [22, 23, 24, 25, 26].map((hour) => hour * 3_600_000);
    const price = [10, 20, 30, 40, 50];
    expect(only('vwap', [time, price, price, price, [1, 3, 0, 1, 1]])).toEqual([10, 17.5, _, 40, 45]);
  });
});

describe('ichimoku', () => {
  it('shows at a bar the cloud that was computed displacement bars before, and this close as chikou', () => {
    const high = [2, 4, 6, 8];
    const low = [0, 2, 4, 6];
    const close = [1, 3, 5, 7];
    // tenkan(1) is the middle of the bar, kijun(2) of two bars; senkou_b of one bar; all clouds come one bar later.
    expect(outputs('ichimoku', [high, low, close], [1, 2, 1, 1])).toEqual([
      [1, 3, 5, 7],
      [_, 2, 4, 6],
      [_, _, 2.5, 4.5],
      [_, 1, 3, 5],
      [_, 3, 5, 7],
    ]);
  });
});

describe('fractals', () => {
  const high = [1, 2, 5, 3, 2, 5, 5, 1];
  const low = [0, 0, 0, 0, 0, 0, 0, 0];

  it('are known two bars after their own bar, and a tie is none', () => {
    expect(outputs('fractal', [high, low], [2])).toEqual([
      [_, _, _, _, 5, 5, 5, 5],
      [_, _, _, _, _, _, _, _],
    ]);
    expect(outputs('fractal_confirmed', [high, low], [2])).toEqual([
      [_, _, _, _, 1, 0, 0, 0],
      [_, _, _, _, 0, 0, 0, 0],
    ]);
  });
});

describe('conditions and memory', () => {
  it('crossover takes an equality before as not yet above, and a touch as no cross', () => {
    expect(
      only('crossover', [
        [1, 2, 3, 2, 3],
        [2, 2, 2, 2, 2],
      ]),
    ).toEqual([_, 0, 1, 0, 1]);
    expect(
      only('crossunder', [
        [3, 2, 1, 2, 1],
        [2, 2, 2, 2, 2],
      ]),
    ).toEqual([_, 0, 1, 0, 1]);
  });

  it('crossover is unknown where one of its four values is missing', () => {
    expect(
      only('crossover', [
        [1, _, 3, 1, 3],
        [2, 2, 2, 2, 2],
      ]),
    ).toEqual([_, _, _, 0, 1]);
  });

  it('rising needs each of the last changes to be above 0', () => {
    expect(only('rising', [[1, 2, 3, 3, 4, 5]], [2])).toEqual([_, _, 1, 0, 0, 1]);
    expect(only('falling', [[5, 4, 3, 3, 2, 1]], [2])).toEqual([_, _, 1, 0, 0, 1]);
  });

  it('bars_since counts from the latest bar on which the condition was met', () => {
    expect(only('bars_since', [[0, 1, 0, _, 1]])).toEqual([_, 0, 1, 2, 0]);
  });

  it('value_when remembers the value at the latest such bar, or at an earlier one', () => {
    const condition = [0, 1, 0, 1, 1];
    expect(only('value_when', [condition, [1, 2, 3, 4, 5]], [0])).toEqual([_, 2, 2, 4, 5]);
    expect(only('value_when', [condition, [1, 2, 3, 4, 5]], [1])).toEqual([_, _, _, 2, 4]);
  });

  it('iff looks at the side it takes alone', () => {
    expect(
      only('iff', [
        [1, 0, _],
        [1, _, 1],
        [_, 2, 2],
      ]),
    ).toEqual([1, 2, _]);
  });

  it('log, sqrt and exp are missing where there is no number', () => {
    expect(only('log', [[1, 0, -1]])).toEqual([0, _, _]);
    expect(only('sqrt', [[4, 0, -1]])).toEqual([2, 0, _]);
    expect(only('exp', [[0, 710]])).toEqual([1, _]);
  });
});

describe('a spread whose squares are beyond all numbers', () => {
  it('is missing in the windows that hold it, and nowhere else', () => {
    const values = [1, 3, 1e200, 3, 1, 3];
    expect(only('variance', [values], [2])).toEqual([_, 1, _, _, 1, 1]);
    expect(only('stddev', [values], [2])).toEqual([_, 1, _, _, 1, 1]);
    expect(only('zscore', [values], [2])).toEqual([_, 1, _, _, -1, 1]);
  });

  it('is missing also where the newer values are beyond', () => {
    expect(only('variance', [[1, 1, 1e300, 1, -1e300, 1, 1, 1]], [3])).toEqual([_, _, _, _, _, _, _, 0]);
  });
});
