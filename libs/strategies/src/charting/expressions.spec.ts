import { indicators } from '@barmill/indicators';
import { parseTimeframe, type BarSeries } from '@barmill/market-data';
import { seededBars } from '../../testing/seeded-market';
import { findStrategy } from '../catalog';
import { Frame } from '../graph/frame';
import { rulesStrategy } from '../rules/rules-strategy';
import { createSeriesCache } from '../series-cache';
import type { Strategy } from '../strategy';
import { scopeOf } from './expression-scope';
import { checkExpressions, evaluateExpressions } from './expressions';

const hourMs = 3_600_000;
const instrument = { tickSize: 0.01, pipSize: 0.1 };
const barsOf = (closes: readonly number[]): BarSeries => {
  const close = Float64Array.from(closes);
  const time = close.map((_, i) => i * hourMs);
  return { length: close.length, time, open: close, high: close, low: close, close, volume: null, spreadPips: null };
};
const frameOf = (bars: BarSeries, timeframe = 'H1') =>
  new Frame(bars, parseTimeframe(timeframe).durationMs, {}, createSeriesCache());
const smaCross = findStrategy('sma-cross');
const document = rulesStrategy({
  ...{ name: 'named', version: 1, title: '', description: '', primary_tf: 'H1', context_tfs: ['H4'] },
  parameters: [
    { name: 'n', type: 'integer', min: 2, max: 9, default: 3 },
    { name: 'mode', type: 'choice', choices: ['a', 'b'], default: 'a' },
  ],
  let: { base: 'sma(close, n)', over: 'close > base', slow: 'tf("H4", ema(close, n))' },
  entry: { long: 'over and close > slow' },
});
const scope = (
  strategy: Strategy = smaCross,
  values: Record<string, number | string> = { fast: 3, slow: 5 },
  over?: string,
) => scopeOf({ strategy, parameters: values, timeframe: 'H1', instrument }, over);
const named = scope(document, { n: 3, mode: 'a' });
const evaluated = (texts: readonly string[], bars: BarSeries, over = scope()) =>
  evaluateExpressions(texts, frameOf(bars), over).map((values) => [...values]);

describe('expressions over the bars of a run', () => {
  it('have no value before their indicators have seen enough bars', () => {
    expect(evaluated(['sma(close, 3)'], barsOf([1, 2, 6, 4]))).toEqual([[NaN, NaN, 3, 4]]);
  });

  it('know parameters by what they are in the run, and repeat what is the same for all bars', () => {
    expect(evaluated(['sma(close, fast - 1)', 'slow * 2', 'true'], barsOf([1, 3, 5]))).toEqual([
      [NaN, 2, 4],
      [10, 10, 10],
      [1, 1, 1],
    ]);
  });

  it('are 1 where a condition is met and 0 where it is not', () => {
    expect(evaluated(['close > 2 and fast = 3'], barsOf([1, 3, 2]))).toEqual([[0, 1, 0]]);
  });

  it('use the names of the strategy', () => {
    expect(evaluated(['base', 'over', 'base + 1'], barsOf([1, 2, 6, 4]), named)).toEqual([
      [NaN, NaN, 3, 4],
      [0, 0, 1, 0],
      [NaN, NaN, 4, 5],
    ]);
  });

  it('see a longer timeframe by its bars that have closed', () => {
    const [values] = evaluated(['tf("H4", close)'], barsOf([1, 2, 3, 4, 5, 6, 7, 8]));
    expect(values).toEqual([NaN, NaN, NaN, 4, 4, 4, 4, 8]);
  });

  it.each(['ema', 'rsi', 'wma', 'stddev', 'zscore'])('have the bits of the indicator itself: %s', (name) => {
    const bars = seededBars(7, 500);
    const out = new Float64Array(bars.length);
    indicators.get(name)!.compute([bars.close], [14], [out]);
    // Prices without a grid are read as they are.
    const over = { ...scope(), tickSize: 0 };
    expect(evaluateExpressions([`${name}(close, 14)`], frameOf(bars), over)).toEqual([out]);
  });

  it.each<[string, string, string]>([
    ['clsoe', 'unknown name "clsoe"; did you mean close?', '^'],
    ['ema(close, 20', 'expected ")", got the end', '             ^'],
    ['sma(close, 0)', 'expected 1 to 10000 as argument 2 of sma, got 0', '           ^'],
    ['sma(close, fast - 3)', 'expected 1 to 10000 as argument 2 of sma, got 0', '                ^'],
    ['close[-1]', 'expected 0 to 10000 as the history index, got -1', '      ^'],
    ['close[20000]', 'expected 0 to 10000 as the history index, got 20000', '      ^'],
    ['tf("M30", close)', 'expected one of "H4", "D1", "W1" as argument 1 of tf', '   ^'],
    ['tf("H4", tf("D1", close))', 'tf cannot stand inside tf', '         ^'],
    ['', 'expected a number, a name or "(", got the end', '^'],
    ['"london"', 'expected a number, a condition or a series, got a text', '^'],
    ['constructor', 'unknown name "constructor"', '^'],
  ])('are refused at the character: %s', (text, detail, caret) => {
    const check = checkExpressions(['close', text], scope());
    const [fault] = check.ok ? [] : check.faults;
    expect(fault).toMatchObject({ pointer: '/1', code: 'bad_expression' });
    expect([fault.detail.startsWith(detail), fault.rendering?.split('\n')[1]]).toEqual([true, caret]);
  });

  it('are each told', () => {
    const check = checkExpressions(['x', 'close', 'y'], scope());
    expect(!check.ok && check.faults.map(({ pointer }) => pointer)).toEqual(['/0', '/2']);
  });

  it('stay together within the limits of a strategy', () => {
    const costly = Array.from({ length: 3 }, (_, n) => `median(close, ${9_000 + n})`);
    expect(checkExpressions(costly.slice(0, 2), scope()).ok).toBe(true);
    expect(checkExpressions(costly, scope())).toMatchObject({
      faults: [{ pointer: '/2', code: 'limit', detail: expect.stringContaining('steps for each bar') as string }],
    });
  });

  it('know no name of the strategy over bars of another timeframe', () => {
    expect(checkExpressions(['base'], scope(document, { n: 3, mode: 'a' }, 'H4')).ok).toBe(false);
    expect(checkExpressions(['sma(close, n)'], scope(document, { n: 3, mode: 'a' }, 'H4')).ok).toBe(true);
  });

  it('are not evaluated where they are not sound', () => {
    expect(() => evaluated(['nothing'], barsOf([1]))).toThrow(new RegExp('^/0: unknown name'));
    expect(() => evaluated(['volume'], barsOf([1]))).toThrow('expected a volume column in the data, got none');
  });
});
