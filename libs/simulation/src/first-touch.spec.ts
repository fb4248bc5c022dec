import { barsOf, play, START_MS, HOUR_MS, type Ohlc, type Scenario } from '../testing/micro-market';
import type { IntrabarPolicy } from './settings';

const flat: Ohlc = [100, 100, 100, 100];
const QUARTER_MS = HOUR_MS / 4;

/** Reason and ambiguity of a position held through bar 1, which touches 95 and 110. */
const outcome = (side: 'long' | 'short', bar1: Ohlc, intrabarPolicy: IntrabarPolicy, more: Partial<Scenario> = {}) => {
  const stops = side === 'long' ? { stopLoss: 95, takeProfit: 110 } : { stopLoss: 110, takeProfit: 95 };
  const result = play({
    bars: [flat, bar1],
    decisions: { 0: { enter: side, ...stops } },
    ...more,
    settings: { intrabarPolicy, ...more.settings },
  });
  return [result.legs[0].exitReason, result.counts.ambiguousBars];
};

describe('a bar that touches both stops', () => {
  it.each<[IntrabarPolicy, Ohlc, 'sl' | 'tp', 'sl' | 'tp']>([
    ['sl_first', [100, 112, 94, 100], 'sl', 'sl'],
    ['tp_first', [100, 112, 94, 100], 'tp', 'tp'],
    ['nearest_open', [100, 112, 94, 100], 'sl', 'tp'],
    ['nearest_open', [104, 112, 94, 100], 'tp', 'sl'],
    ['nearest_open', [103, 112, 94, 100], 'sl', 'sl'],
    ['candle_color', [100, 112, 94, 101], 'sl', 'tp'],
    ['candle_color', [100, 112, 94, 100], 'sl', 'tp'],
    ['candle_color', [100, 112, 94, 99], 'tp', 'sl'],
  ])('by %s, %j leaves a long by %s and a short by %s', (policy, bar1, ofLong, ofShort) => {
    expect(outcome('long', bar1, policy)).toEqual([ofLong, 1]);
    expect(outcome('short', bar1, policy)).toEqual([ofShort, 1]);
  });

  it('is not ambiguous when only one stop is set, or only one is touched', () => {
    const both: Ohlc = [100, 112, 94, 100];
    const ambiguous = (stops: object, bar1: Ohlc) =>
      play({ bars: [flat, bar1], decisions: { 0: { enter: 'long', ...stops } } }).counts.ambiguousBars;
    expect(ambiguous({ stopLoss: 95 }, both)).toBe(0);
    expect(ambiguous({ takeProfit: 110 }, both)).toBe(0);
    expect(ambiguous({ stopLoss: 95, takeProfit: 110 }, [100, 109, 94, 100])).toBe(0);
  });

  it('is not ambiguous when the position left in a gap', () => {
    expect(outcome('long', [94, 112, 93, 100], 'sl_first')).toEqual(['sl_gap', 0]);
    expect(outcome('long', [111, 112, 93, 100], 'sl_first')).toEqual(['tp_gap', 0]);
  });

  it('is not ambiguous when the take profit is ignored or gone', () => {
    const ignored = { settings: { tpPartialCloseRatio: 0 } };
    expect(outcome('long', [100, 112, 94, 100], 'tp_first', ignored)).toEqual(['sl', 0]);
    const afterPart = play({
      bars: [flat, [100, 111, 100, 100], [100, 112, 94, 100], flat],
      decisions: { 0: { enter: 'long', stopLoss: 95, takeProfit: 110 } },
      settings: { tpPartialCloseRatio: 0.5 },
    });
    expect([afterPart.legs.map((leg) => leg.exitReason), afterPart.counts.ambiguousBars]).toEqual([
      ['tp_partial', 'sl'],
      0,
    ]);
  });

  it('counts on the bar of a next_open fill too', () => {
    const result = play({
      bars: [flat, [100, 112, 94, 100], flat],
      decisions: { 0: { enter: 'long', stopLoss: 95, takeProfit: 110 } },
      settings: { executionMode: 'next_open', intrabarPolicy: 'tp_first' },
    });
    expect([result.legs[0].exitReason, result.counts.ambiguousBars]).toEqual(['tp', 1]);
  });
});

describe('lower_tf', () => {
  const bar1: Ohlc = [100, 112, 94, 100];
  const replay = (side: 'long' | 'short', finer: readonly Ohlc[], startMs = START_MS + HOUR_MS) =>
    outcome(side, bar1, 'lower_tf', { finerBars: barsOf(finer, startMs, QUARTER_MS) });
  const up: Ohlc = [100, 112, 100, 100];
  const down: Ohlc = [100, 100, 94, 100];

  it('takes the stop that the finer bars reach first', () => {
    expect(replay('long', [flat, up, down, flat])).toEqual(['tp', 1]);
    expect(replay('long', [flat, down, up, flat])).toEqual(['sl', 1]);
    expect(replay('short', [flat, up, down, flat])).toEqual(['sl', 1]);
    expect(replay('short', [flat, down, up, flat])).toEqual(['tp', 1]);
  });

  it('is sl_first within one finer bar that touches both', () => {
    expect(replay('long', [flat, [100, 112, 94, 100], flat, flat])).toEqual(['sl', 1]);
  });

  it('sees that a finer bar opened beyond the take profit', () => {
    expect(replay('long', [flat, [111, 112, 94, 100], flat, flat])).toEqual(['tp', 1]);
  });

  it('fills at the level wherever the finer bar opened', () => {
    const { legs } = play({
      bars: [flat, bar1],
      decisions: { 0: { enter: 'long', stopLoss: 95, takeProfit: 110 } },
      settings: { intrabarPolicy: 'lower_tf' },
      finerBars: barsOf([flat, [111, 112, 94, 100]], START_MS + HOUR_MS, QUARTER_MS),
    });
    expect(legs[0].exitPrice).toBe(110);
  });

  it('is sl_first where the finer bars are missing or lie outside the bar', () => {
    expect(outcome('long', bar1, 'lower_tf')).toEqual(['sl', 1]);
    expect(replay('long', [up, up, up, up], START_MS)).toEqual(['sl', 1]);
    expect(replay('long', [up, up, up, up], START_MS + 2 * HOUR_MS)).toEqual(['sl', 1]);
    expect(replay('long', [flat, flat, flat, flat])).toEqual(['sl', 1]);
  });

  it('replays the ask for a short, at the spread of the bar', () => {
    // With a spread of 4 the ask high is 110 at a bid of 106, and the ask low 95 at 91.
    const result = play({
      bars: [flat, [100, 107, 90, 100]],
      decisions: { 0: { enter: 'short', stopLoss: 110, takeProfit: 95 } },
      settings: { intrabarPolicy: 'lower_tf', spreadPips: 4 },
      finerBars: barsOf(
        [
          [100, 105, 90, 100],
          [100, 107, 100, 100],
        ],
        START_MS + HOUR_MS,
        QUARTER_MS,
      ),
    });
    expect(result.legs[0].exitReason).toBe('tp');
  });
});
