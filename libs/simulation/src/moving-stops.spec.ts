import { exits, play, signalsOf, barsOf, plainInstrument, HOUR_MS, type Ohlc } from '../testing/micro-market';
import { plainExecution, type ExecutionSettings } from './settings';
import { simulate } from './simulate';

const entry: Ohlc = [100, 100, 100, 100];

/** A long filled at 100 on bar 0, SL 95, TP 110, unless said. */
const long = (bars: readonly Ohlc[], settings: Partial<ExecutionSettings>, stops: object = {}) =>
  play({
    bars: [entry, ...bars],
    decisions: { 0: { enter: 'long', stopLoss: 95, takeProfit: 110, ...stops } },
    settings,
  });

describe('break-even', () => {
  it('moves the stop loss to the fill in the bar after the trigger, as an sl that covers no costs', () => {
    const bars: Ohlc[] = [
      [100, 103, 99, 102],
      [102, 102, 100, 101],
    ];
    expect(exits(long(bars, { breakevenTrigger: 3, commissionPerLot: 2 }))).toEqual([[2, 100, 'sl']]);
    expect(exits(long(bars, { breakevenTrigger: 3.5 }))).toEqual([[2, 101, 'end_of_data']]);
  });

  it('is not live in the bar that triggers it', () => {
    expect(exits(long([[100, 103, 96, 102], entry], { breakevenTrigger: 3 }))).toEqual([[2, 100, 'sl_gap']]);
  });

  it('leaves a stop loss alone that is tighter', () => {
    const settings = { breakevenTrigger: 3, trailingDistance: 2 };
    expect(exits(long([[100, 104, 100, 103], entry], settings))).toEqual([[2, 100, 'sl_gap']]);
    const softly: Ohlc = [103, 103, 101, 102];
    expect(exits(long([[100, 104, 100, 103], softly], settings))).toEqual([[2, 102, 'trailing']]);
  });

  it('comes after a partial close, on a gap too', () => {
    const settings = { breakevenAfterPartial: true, tpPartialCloseRatio: 0.5 };
    const down: Ohlc = [108, 108, 99, 99];
    expect(exits(long([[100, 111, 97, 108], down], settings))).toEqual([
      [1, 110, 'tp_partial'],
      [2, 100, 'sl'],
    ]);
    expect(exits(long([[112, 113, 97, 108], down], settings))).toEqual([
      [1, 112, 'tp_partial'],
      [2, 100, 'sl'],
    ]);
  });

  it('reads no bar in which no stop was live', () => {
    const bars: Ohlc[] = [
      [100, 101, 99, 100],
      [100, 100, 98, 98],
    ];
    const decisions = { 0: { enter: 'long' as const } };
    const first: Ohlc = [100, 120, 100, 100];
    const result = play({ bars: [first, ...bars], decisions, settings: { breakevenTrigger: 3 } });
    expect(exits(result)).toEqual([[2, 98, 'end_of_data']]);
  });

  it('of a short is triggered by the ask', () => {
    const scenario = (low: number) =>
      play({
        bars: [entry, [100, 100, low, 98], [98, 99, 98, 98]],
        decisions: { 0: { enter: 'short' } },
        settings: { breakevenTrigger: 3, spreadPips: 1 },
      });
    expect(exits(scenario(96))).toEqual([[2, 100, 'sl']]);
    expect(exits(scenario(97))).toEqual([[2, 99, 'end_of_data']]);
  });
});

describe('a trailing stop', () => {
  it('follows the highest price at its distance, from the next bar on', () => {
    const bars: Ohlc[] = [
      [100, 104, 98, 103],
      [103, 106, 102, 105],
      [105, 105, 102, 103],
    ];
    expect(exits(long(bars, { trailingDistance: 3 }))).toEqual([[3, 103, 'trailing']]);
  });

  it('never goes back, and stays an sl until it has moved', () => {
    const bars: Ohlc[] = [
      [100, 101, 96, 97],
      [97, 97, 94, 96],
    ];
    expect(exits(long(bars, { trailingDistance: 8 }))).toEqual([[2, 95, 'sl']]);
  });

  it('is an sl_gap where the bar opens beyond it', () => {
    expect(
      exits(
        long(
          [
            [100, 106, 99, 101],
            [101, 102, 100, 101],
          ],
          { trailingDistance: 4 },
        ),
      ),
    ).toEqual([[2, 101, 'sl_gap']]);
  });

  it('starts where the gain has come to trailingStart', () => {
    const bars: Ohlc[] = [
      [100, 104, 98, 103],
      [103, 103, 100, 101],
    ];
    expect(exits(long(bars, { trailingDistance: 3, trailingStart: 4 }))).toEqual([[2, 101, 'trailing']]);
    expect(exits(long(bars, { trailingDistance: 3, trailingStart: 5 }))).toEqual([[2, 101, 'end_of_data']]);
  });

  it('makes a stop loss where there was none, and mirrors on the ask for a short', () => {
    const result = play({
      bars: [entry, [100, 100, 94, 95], [95, 98, 95, 97]],
      decisions: { 0: { enter: 'short' } },
      settings: { trailingDistance: 3, spreadPips: 1 },
    });
    // The ask's low was 95, so the stop is 98; the next bar's ask opens at 96 and comes to 99.
    expect(exits(result)).toEqual([[2, 98, 'trailing']]);
  });

  it('reads the bar of a next_open fill', () => {
    const bars: Ohlc[] = [entry, [100, 106, 99, 105], [105, 105, 100, 101], entry];
    const result = play({
      bars,
      decisions: { 0: { enter: 'long' } },
      settings: { executionMode: 'next_open', trailingDistance: 3 },
    });
    expect(exits(result)).toEqual([[2, 103, 'trailing']]);
  });

  it('slips like a stop loss, unless stop_slippage is false', () => {
    const bars: Ohlc[] = [
      [100, 104, 98, 103],
      [103, 103, 100, 101],
    ];
    const prices = (stopSlippage: boolean) =>
      long(bars, { trailingDistance: 3, slippagePips: 0.5, stopSlippage }).legs.map(({ exitPrice }) => exitPrice);
    expect([prices(true), prices(false)]).toEqual([[100.5], [101]]);
  });

  it('is judged on closes alone where stops are', () => {
    const bars: Ohlc[] = [
      [100, 104, 98, 103],
      [103, 103, 100, 102],
      [102, 102, 100, 100],
    ];
    expect(exits(long(bars, { trailingDistance: 3, stopEvaluation: 'close' }))).toEqual([[3, 100, 'trailing']]);
  });
});

describe('the exit by time', () => {
  it('is at the close of the bar that is so many after that of the fill, with slippage', () => {
    const bars = [entry, entry, entry, entry];
    expect(exits(long(bars, { timeExitBars: 2, slippagePips: 1 }))).toEqual([[2, 99, 'time']]);
    const later = play({
      bars: [entry, ...bars],
      decisions: { 0: { enter: 'long' } },
      settings: { timeExitBars: 2, executionMode: 'next_open' },
    });
    expect(exits(later)).toEqual([[3, 100, 'time']]);
  });

  it('comes after the stops and before the signal of its bar', () => {
    expect(exits(long([entry, [100, 100, 94, 100], entry], { timeExitBars: 2 }))).toEqual([[2, 95, 'sl']]);
    const decisions = { 0: { enter: 'long' as const }, 1: { enter: 'long' as const } };
    const again = (reentryOnExitBar: boolean) =>
      exits(play({ bars: [entry, entry, entry], decisions, settings: { timeExitBars: 1, reentryOnExitBar } }));
    expect(again(true)).toEqual([
      [1, 100, 'time'],
      [2, 100, 'time'],
    ]);
    expect(again(false)).toEqual([[1, 100, 'time']]);
  });
});

describe("a strategy's own distances", () => {
  it('hold for the entry that they came with, and the settings where they are NaN', () => {
    const bars: Ohlc[] = [
      entry,
      [100, 104, 99, 103],
      [103, 103, 100, 101],
      entry,
      [100, 104, 99, 103],
      [103, 103, 99, 99],
    ];
    const signals = signalsOf(6, { 0: { enter: 'long' }, 3: { enter: 'long' } });
    const own = Float64Array.of(2, NaN, NaN, NaN, NaN, NaN);
    const decided = { ...signals, trailingDistance: { long: own, short: own } };
    const settings = { ...plainExecution, trailingDistance: 4 };
    const result = simulate(barsOf(bars), decided, settings, plainInstrument, HOUR_MS, { tradeFrom: 0, end: 6 });
    expect(exits(result)).toEqual([
      [2, 102, 'trailing'],
      [5, 100, 'trailing'],
    ]);
  });

  it.each([0, -2, Infinity])('of %p are none, so the settings hold', (value) => {
    const bars: Ohlc[] = [entry, [100, 104, 99, 103], [103, 103, 97, 98], entry, entry];
    const own = { long: new Float64Array(5).fill(value), short: new Float64Array(5).fill(value) };
    const run = (decided: object, settings: Partial<ExecutionSettings>) =>
      simulate(
        barsOf(bars),
        { ...signalsOf(5, { 0: { enter: 'long', stopLoss: 90 } }), ...decided },
        { ...plainExecution, ...settings },
        plainInstrument,
        HOUR_MS,
        { tradeFrom: 0, end: 5 },
      );
    for (const [name, setting] of [
      ['breakevenTrigger', 3],
      ['trailingDistance', 5],
      ['trailingStart', 4],
      ['timeExitBars', 3],
    ] as const) {
      const settings = { trailingDistance: name === 'trailingStart' ? 4 : null };
      for (const used of [setting, null]) {
        const expected = run({}, { ...settings, [name]: used });
        expect(run({ [name]: own }, { ...settings, [name]: used })).toEqual(expected);
      }
      expect(exits(run({}, { ...settings, [name]: setting }))).not.toEqual([[4, 100, 'end_of_data']]);
    }
  });
});
