import type { BarSeries } from '@barmill/market-data';
import { createSeriesCache } from '../series-cache';
import type { Parameters, SeriesCache } from '../strategy';
import type { StrategyDocument } from './document';
import { rulesStrategy } from './rules-strategy';

const hourMs = 3_600_000;
const hourly = (closes: number[], more: Partial<BarSeries> = {}): BarSeries => {
  const close = Float64Array.from(closes);
  const time = close.map((_, i) => i * hourMs);
  return {
    length: close.length,
    time,
    open: close.map((value) => value - 1),
    high: close.map((value) => value + 2),
    low: close.map((value) => value - 2),
    close,
    volume: null,
    spreadPips: null,
    ...more,
  };
};
const document = (long: string | boolean, more: Partial<StrategyDocument> = {}): StrategyDocument => ({
  name: 'example',
  version: 1,
  title: 'Example',
  description: 'For a test.',
  entry: { long },
  ...more,
});
const decide = (given: StrategyDocument, series: BarSeries, parameters: Parameters = {}, cache?: SeriesCache) => {
  const strategy = rulesStrategy(given);
  const defaults = Object.fromEntries(strategy.parameters.map(({ name, default: value }) => [name, value]));
  const input = { series, tickSize: 0, pipSize: 0.1, cache: cache ?? createSeriesCache() };
  return strategy.decide(input, { ...defaults, ...parameters });
};
const bars = (flags: Uint8Array) => [...flags.keys()].filter((i) => flags[i] === 1);
const entries = (long: string | boolean, closes: number[], more: Partial<StrategyDocument> = {}) =>
  bars(decide(document(long, more), hourly(closes)).enterLong);

describe('a rule', () => {
  it.each([
    ['close > 3', [1, 3, 4, 5], [2, 3]],
    ['close[1] > close', [1, 3, 2, 5, 4], [2, 4]],
    ['close[1 + 1] = 3', [1, 3, 4, 5], [3]],
    ['(close > 3)[1]', [1, 4, 2, 5, 1], [2, 4]],
    ['high - low = 4 and open < close', [7, 8], [0, 1]],
    ['hl2 = close and hlc3 = close and ohlc4 = close - 0.25', [4, 8], [0, 1]],
    ['not close > 3 or close = 9', [1, 4, 9], [0, 2]],
    ['2 * close / 4 - 1 >= 1', [3, 4, 5], [1, 2]],
    ['-close < -3', [3, 4], [1]],
    ['hour = 2 or hour = 25 - 1', [1, 1, 1, 1], [2]],
    ['day_of_week = 4 and day = 1 and month = 1 and minute = 0 and session = 0', [1, 1], [0, 1]],
    ['session_bar < 2', Array.from({ length: 26 }, () => 1), [0, 1, 24, 25]],
    ['in_session("tokyo") and hour >= 8', Array.from({ length: 12 }, () => 1), [8]],
    ['iff(close > 3, close, 0) > 4', [1, 4, 5], [2]],
    ['crossover(close, 3)', [1, 3, 4, 2, 5], [2, 4]],
    ['crossunder(close, 3)', [5, 3, 2, 4, 1], [2, 4]],
    ['crossover(3, close)', [5, 3, 2], [2]],
    ['clamp(close, 2, 4) = 4 and min(close, 9, 5) = 5', [1, 4, 6], [2]],
    ['max(close, 3) = 3', [1, 4], [0]],
    ['abs(close - 5) <= 1', [3, 4, 6, 7], [1, 2]],
    ['sqrt(close) = 3 and floor(close / 2) = 4 and ceil(close / 2) = 5 and round(close / 2) = 5', [8, 9, 10], [1]],
    ['log(exp(1)) = 1 and close > 1', [1, 2], [1]],
    ['sma(close, 2) > 3', [1, 3, 4, 5], [2, 3]],
    ['highest(close, 2) = 4', [4, 1, 2, 4], [1, 3]],
    ['bars_since(close > 3) = 1', [4, 1, 1, 5, 2], [1, 4]],
    ['value_when(close > 3, close) = 5', [1, 5, 2, 4, 5], [1, 2, 4]],
    ['change(close) = 2', [1, 3, 4, 6], [1, 3]],
    ['rising(close, 2)', [1, 2, 3, 2, 3], [2]],
    ['close != close[1]', [1, 1, 2], [2]],
    ['true', [1, 2], [0, 1]],
    [true, [1, 2], [0, 1]],
    ['false or 1 > 2', [1, 2], []],
    ['pip = 0.1 and tick = 0', [1], [0]],
    ['true = (pip < 1) and true != (tick > 1)', [1], [0]],
    ['false = (pip < 1)', [1], []],
  ])('%p over the closes %p holds at %p', (long, closes, expected) => {
    expect(entries(long, closes)).toEqual(expected);
  });

  it('takes a comparison with a missing value as not met, whatever the operator', () => {
    for (const operator of ['<', '<=', '>', '>=', '=', '!=']) {
      // log(-1) is missing at every bar and has no warm-up that would hide it.
      expect(entries(`log(close - 10) ${operator} 3`, [1, 2, 3])).toEqual([]);
    }
  });

  it('decides nothing before everything that the rules read is there, exits and stops included', () => {
    expect(entries('true', [1, 2, 3, 4, 5])).toEqual([0, 1, 2, 3, 4]);
    expect(entries('true', [1, 2, 3, 4, 5], { exit: { long: 'close < sma(close, 3)' } })).toEqual([2, 3, 4]);
    const stops = { stop_loss: { distance: 'sma(close, 3)[1]' } };
    expect(entries('true', [1, 2, 3, 4, 5], { stops })).toEqual([3, 4]);
  });

  it('uses named expressions in any order and the values of the parameters', () => {
    const given = document('trend and far', {
      parameters: [
        { name: 'days', type: 'integer', min: 1, max: 10, default: 2 },
        { name: 'strict', type: 'boolean', default: false },
        { name: 'side', type: 'choice', choices: ['above', 'below'], default: 'above' },
      ],
      let: {
        trend: 'iff(side = "above", close - average, average - close) > 0',
        average: 'sma(close, days)',
        far: 'not strict or abs(close - average) > 1',
      },
    });
    const series = hourly([1, 2, 5, 4, 1]);
    expect(bars(decide(given, series).enterLong)).toEqual([1, 2]);
    expect(bars(decide(given, series, { strict: true }).enterLong)).toEqual([2]);
    expect(bars(decide(given, series, { side: 'below' }).enterLong)).toEqual([3, 4]);
    expect(bars(decide(given, series, { days: 3 }).enterLong)).toEqual([2, 3]);
  });

  it('reads volume and spread, and says so where the data have none', () => {
    const withBoth = hourly([1, 2], { volume: Float64Array.of(5, 6), spreadPips: Float64Array.of(1, 2) });
    expect(bars(decide(document('volume = 6 and spread = 2'), withBoth).enterLong)).toEqual([1]);
    expect(() => decide(document('volume > 0'), hourly([1]))).toThrow(
      'the strategy reads the volume of the bars; expected a volume column in the data, got none',
    );
    expect(() => decide(document('spread > 0'), hourly([1]))).toThrow('expected a spread column in the data, got none');
  });
});

describe('tagged entry rules', () => {
  const tagged = (entry: StrategyDocument['entry'], more: Partial<StrategyDocument> = {}) =>
    document('true', { ...more, entry });
  const big = { tag: 'big', when: 'close > 5' };
  const rising = { tag: 'rising', when: 'close > close[1]' };

  it('enter where any of them holds, with the tag of the first one that does', () => {
    const { enterLong, enterShort, entryTags } = decide(
      tagged({ long: [big, rising], short: [{ tag: 'falling', when: 'close < close[1]' }, rising] }),
      hourly([9, 6, 2, 3, 7, 7, 1]),
    );
    expect(entryTags?.names).toEqual(['big', 'rising', 'falling']);
    expect([...enterLong]).toEqual([0, 1, 0, 1, 1, 1, 0]);
    expect([...entryTags!.long]).toEqual([0, 1, 0, 2, 1, 1, 0]);
    expect([...enterShort]).toEqual([0, 1, 1, 1, 1, 0, 1]);
    expect([...entryTags!.short]).toEqual([0, 3, 3, 2, 2, 0, 3]);
  });

  it('follow their order in the document', () => {
    const tags = (long: (typeof big)[]) => {
      const { entryTags } = decide(tagged({ long }), hourly([1, 6, 7]));
      return [...entryTags!.long].map((number) => (number === 0 ? null : entryTags!.names[number - 1]));
    };
    expect(tags([big, rising])).toEqual([null, 'big', 'big']);
    expect(tags([rising, big])).toEqual([null, 'rising', 'rising']);
  });

  it('decide as their conditions joined by "or", from the same bar on and over the same series', () => {
    const more = { exit: { long: 'close < sma(close, 2)' } };
    const given = tagged({ long: [big, rising, { tag: 'average', when: 'close > sma(close, 3)' }] }, more);
    const joined = document('close > 5 or close > close[1] or close > sma(close, 3)', more);
    const [ownCache, joinedCache] = [createSeriesCache(), createSeriesCache()].map((inner) => {
      const keys: string[] = [];
      return { keys, get: (key: string, compute: () => Float64Array) => (keys.push(key), inner.get(key, compute)) };
    });
    const series = hourly([9, 6, 2, 3, 7, 7, 1, 4]);
    const { entryTags, ...decisions } = decide(given, series, {}, ownCache);
    expect(decisions).toEqual(decide(joined, series, {}, joinedCache));
    expect(ownCache.keys).toEqual(joinedCache.keys);
    expect(rulesStrategy(given).firstDecision({})).toBe(rulesStrategy(joined).firstDecision({}));
    expect(entryTags!.long.map((number) => Math.min(number, 1))).toEqual(decisions.enterLong);
  });

  it('leave out what a switch turns off, warm-up included', () => {
    const given = tagged(
      { long: [{ tag: 'strong', when: 'filtered and adx(14) > 20' }, rising] },
      { parameters: [{ name: 'filtered', type: 'boolean', default: false }] },
    );
    const strategy = rulesStrategy(given);
    expect([strategy.firstDecision({ filtered: false }), strategy.firstDecision({ filtered: true })]).toEqual([1, 27]);
    const { entryTags } = decide(given, hourly([1, 2]));
    expect(entryTags).toMatchObject({ names: ['strong', 'rising'], long: Uint8Array.of(0, 2) });
  });

  it('that come after one that always holds are not computed', () => {
    const given = tagged({ long: [big, { tag: 'always', when: true }, { tag: 'never', when: 'adx(30) > 20' }] });
    expect(rulesStrategy(given).firstDecision({})).toBe(0);
    const keys: string[] = [];
    const cache = { get: (key: string, compute: () => Float64Array) => (keys.push(key), compute()) };
    expect([...decide(given, hourly([1, 6]), {}, cache).entryTags!.long]).toEqual([2, 1]);
    expect(keys.filter((key) => key.includes('adx'))).toEqual([]);
    expect(keys.length).toBeGreaterThan(0);
  });

  it('may stand on one side alone; without any there are no tags', () => {
    const { entryTags } = decide(tagged({ long: 'close > 5', short: [rising] }), hourly([6, 7]));
    expect(entryTags).toEqual({ names: ['rising'], long: Uint8Array.of(0, 0), short: Uint8Array.of(0, 1) });
    expect(decide(document('close > 5'), hourly([6, 7]))).not.toHaveProperty('entryTags');
  });
});

describe('tf', () => {
  const twoHours: Partial<StrategyDocument> = { primary_tf: 'H1', context_tfs: ['H4', 'D1'] };
  const closes = [1, 2, 3, 9, 5, 6, 7, 4, 1, 1, 1, 8];

  it('shows the last closed bar, from the bar that closes with it on', () => {
    // H4 closes: 9 (seen from bar 3), 4 (from bar 7), 8 (from bar 11).
    expect(entries('tf("H4", close) = 9', closes, twoHours)).toEqual([3, 4, 5, 6]);
    expect(entries('tf("H4", close) = 4', closes, twoHours)).toEqual([7, 8, 9, 10]);
    expect(entries('tf("H4", close < close[1])', closes, twoHours)).toEqual([7, 8, 9, 10]);
    expect(entries('close > tf("H4", sma(close, 2))', closes, twoHours)).toEqual([11]);
  });

  it('waits until the context has its warm-up', () => {
    const strategy = rulesStrategy(document('tf("H4", close > sma(close, 2))', twoHours));
    // The second bar of four hours closes with bar 7.
    expect(strategy.firstDecision({})).toBe(7);
    expect(rulesStrategy(document('close > tf("D1", close)[2]', twoHours)).firstDecision({})).toBe(25);
  });

  it('takes the bars of the context where they are given', () => {
    const four = hourly([50, 60], { time: Float64Array.of(0, 4 * hourMs) });
    const strategy = rulesStrategy(document('tf("H4", close) = 60', twoHours));
    const input = { series: hourly(closes), tickSize: 0, pipSize: 1, cache: createSeriesCache() };
    expect(bars(strategy.decide({ ...input, contexts: { H4: four } }, {}).enterLong)).toEqual([7, 8, 9, 10, 11]);
  });

  it('refuses bars of which it cannot say when they close', () => {
    const strategy = rulesStrategy(document('tf("H4", close) = 60', twoHours));
    const input = { series: hourly(closes), tickSize: 0, pipSize: 1, cache: createSeriesCache() };
    expect(() => strategy.decide({ ...input, timeframeMs: 24 * hourMs }, {})).toThrow(
      'tf("H4"): expected bars whose timeframe is a part of H4, got 86400000 ms',
    );
    expect(() => strategy.decide({ ...input, timeframeMs: 2 * hourMs }, {})).toThrow('expected bars of 7200000 ms');
  });
});

describe('stops and sizes', () => {
  const at = (stops: StrategyDocument['stops'], more: Partial<StrategyDocument> = {}) =>
    decide(document('true', { stops, ...more }), hourly([4, 5, 6]));

  it('are distances or levels, for both sides or each', () => {
    const { stopLoss, takeProfit } = at({
      stop_loss: { distance: 'close / 2' },
      take_profit: { level: { long: 'high + 1', short: 'low - 1' } },
    });
    expect(stopLoss).toEqual({ kind: 'distance', long: Float64Array.of(2, 2.5, 3), short: Float64Array.of(2, 2.5, 3) });
    expect(takeProfit).toEqual({ kind: 'level', long: Float64Array.of(7, 8, 9), short: Float64Array.of(1, 2, 3) });
  });

  it('are none where they are not above 0', () => {
    const zero = [{ name: 'zero', type: 'float' as const, min: 0, max: 1, default: 0 }];
    const given = document('true', { parameters: zero, stops: { stop_loss: { distance: 'zero' } } });
    expect(decide(given, hourly([4, 5, 6]), { zero: 0 }).stopLoss).toBeNull();
    const long = Float64Array.of(NaN, NaN, 1);
    expect(at({ stop_loss: { distance: { long: 'close - 5' } } }).stopLoss).toEqual({
      kind: 'distance',
      long,
      short: Float64Array.of(NaN, NaN, NaN),
    });
  });

  it('of an entry without a size above 0 stay missing, and no setting takes their place', () => {
    const zero = [{ name: 'zero', type: 'float' as const, min: 0, max: 1, default: 0 }];
    const sizeOf = (volume: string) => {
      const given = document('true', { parameters: zero, sizing: { volume } });
      const graph = rulesStrategy(given).graph!({ zero: 0 }, { tickSize: 0, pipSize: 0.1 });
      return [decide(given, hourly([4, 5, 6]), { zero: 0 }).sizing, graph.sizing?.mode] as const;
    };
    const column = (...values: number[]) => ({ mode: 'volume', long: Float64Array.of(...values) });
    expect(sizeOf('zero')).toEqual([expect.objectContaining(column(NaN, NaN, NaN)), 'volume']);
    expect(sizeOf('close - 5')).toEqual([expect.objectContaining(column(NaN, NaN, 1)), 'volume']);
  });

  it('move, end by time and size an entry', () => {
    const column = (value: number) => Float64Array.of(value, value, value);
    const decisions = at(
      { trailing: { distance: 2, start: '3 * pip' }, break_even: { trigger: 1 }, time_exit: { bars: 5 } },
      { sizing: { volume: { long: 0.5, short: 0.25 } } },
    );
    expect(decisions).toMatchObject({
      trailingDistance: { long: column(2), short: column(2) },
      trailingStart: { long: column(3 * 0.1) },
      breakevenTrigger: { short: column(1) },
      timeExitBars: { long: column(5) },
      sizing: { mode: 'volume', long: column(0.5), short: column(0.25) },
    });
  });
});

describe('the graph', () => {
  const keysOf = (given: StrategyDocument): string[] => {
    const computed: string[] = [];
    const cache = { get: (key: string, compute: () => Float64Array) => (computed.push(key), compute()) };
    decide(given, hourly([1, 2, 3, 4]), {}, cache);
    return computed;
  };

  it('has one node for one expression, whatever its parameters and names are called', () => {
    const one = document('x > ema(close, n) and ema(close, n) < 9', {
      parameters: [{ name: 'n', type: 'integer', min: 1, max: 9, default: 2 }],
      let: { x: 'sma(close, n + 1)' },
    });
    const other = document('sma(close, 3) > average and average < 9', { let: { average: 'ema(close, 2)' } });
    expect(keysOf(one).sort()).toEqual(keysOf(other).sort());
    expect(new Set(keysOf(one)).size).toBe(keysOf(one).length);
  });

  it('computes the outputs of one indicator together', () => {
    const keys = keysOf(document('macd_line(close, 2, 3, 2) > macd_signal(close, 2, 3, 2)'));
    expect(keys.filter((key) => key.startsWith('macd'))).toEqual(['macd(close(),2,3,2)']);
  });

  it('leaves out what a switch turns off, warm-up included', () => {
    const given = document('close > 0 and (not filtered or adx(14) > 20)', {
      parameters: [{ name: 'filtered', type: 'boolean', default: false }],
    });
    const strategy = rulesStrategy(given);
    expect(strategy.firstDecision({ filtered: false })).toBe(0);
    expect(strategy.firstDecision({ filtered: true })).toBe(27);
  });

  it('stays small when named expressions double each other', () => {
    const named = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`n${i}`, i === 0 ? 'close' : `n${i - 1} + n${i - 1}`]),
    );
    expect(keysOf(document('n59 > 0', { let: named }))).toHaveLength(60);
  });
});
