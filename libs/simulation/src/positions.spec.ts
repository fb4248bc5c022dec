import {
  barsOf,
  entries,
  exits,
  HOUR_MS,
  plainInstrument,
  play,
  signalsOf,
  START_MS,
  type Decision,
  type Ohlc,
} from '../testing/micro-market';
import { simulate } from './simulate';
import { plainExecution } from './settings';

const flat: Ohlc = [100, 100, 100, 100];
const flats = (count: number): Ohlc[] => Array.from({ length: count }, () => flat);

describe('the one position', () => {
  it('is closed and opened again by an opposite signal, in one bar', () => {
    const result = play({
      bars: flats(4),
      decisions: { 0: { enter: 'long' }, 1: { enter: 'short' }, 2: { enter: 'long' } },
    });
    expect(entries(result)).toEqual([
      [0, 100, 'long'],
      [1, 100, 'short'],
      [2, 100, 'long'],
    ]);
    expect(exits(result)).toEqual([
      [1, 100, 'signal'],
      [2, 100, 'signal'],
      [3, 100, 'end_of_data'],
    ]);
    expect(result.legs.map((leg) => leg.tradeNumber)).toEqual([1, 2, 3]);
  });

  it('ignores a signal of its own side, its stops included', () => {
    const result = play({
      bars: [flat, flat, [100, 100, 98, 100]],
      decisions: { 0: { enter: 'long', stopLoss: 95 }, 1: { enter: 'long', stopLoss: 99 } },
    });
    expect([exits(result), result.legs[0].stopLoss]).toEqual([[[2, 100, 'end_of_data']], 95]);
  });

  it('is closed by the exit of its side alone', () => {
    const closed = (exit: 'long' | 'short') =>
      exits(play({ bars: flats(3), decisions: { 0: { enter: 'short' }, 1: { exit } } }))[0];
    expect([closed('short'), closed('long')]).toEqual([
      [1, 100, 'signal'],
      [2, 100, 'end_of_data'],
    ]);
  });

  it('is closed, not reopened, by an exit together with an entry of its own side', () => {
    const result = play({ bars: flats(4), decisions: { 0: { enter: 'long' }, 1: { enter: 'long', exit: 'long' } } });
    expect([result.legs.length, exits(result)]).toEqual([1, [[1, 100, 'signal']]]);
  });

  it('reacts to no pair of opposite entries at one bar, which say nothing', () => {
    const trades = (pairAt: number, decisions: Record<number, Decision>) => {
      const signals = signalsOf(4, decisions);
      signals.enterLong[pairAt] = signals.enterShort[pairAt] = 1;
      const range = { tradeFrom: 0, end: 4 };
      return exits(simulate(barsOf(flats(4)), signals, plainExecution, plainInstrument, HOUR_MS, range));
    };
    expect(trades(1, {})).toEqual([]);
    expect(trades(1, { 0: { enter: 'long' } })).toEqual([[3, 100, 'end_of_data']]);
  });

  it('of a stopped bar may be followed by an entry at the close of that bar', () => {
    const result = play({
      bars: [flat, [100, 100, 94, 97], flat],
      decisions: { 0: { enter: 'long', stopLoss: 95 }, 1: { enter: 'long' } },
    });
    expect(entries(result)).toEqual([
      [0, 100, 'long'],
      [1, 97, 'long'],
    ]);
  });

  it.each(['close_price', 'next_open'] as const)(
    'is not followed by the signal of a stopped bar without reentry_on_exit_bar, by %s',
    (executionMode) => {
      const after = (bar2: Ohlc, reentryOnExitBar: boolean) =>
        play({
          bars: [flat, flat, bar2, flat, flat, flat],
          decisions: { 0: { enter: 'long', stopLoss: 95, takeProfit: 110 }, 2: { enter: 'short' } },
          settings: { executionMode, reentryOnExitBar },
        }).legs.length;
      const stopped: Ohlc = [100, 100, 94, 100];
      const gained: Ohlc = [100, 111, 100, 100];
      const gap: Ohlc = [94, 100, 94, 100];
      expect([after(stopped, true), after(stopped, false), after(gained, false), after(gap, false)]).toEqual([
        2, 1, 1, 1,
      ]);
    },
  );

  it('closed by a signal may be followed without reentry_on_exit_bar too', () => {
    const result = play({
      bars: flats(4),
      decisions: { 0: { enter: 'long' }, 1: { enter: 'short' } },
      settings: { reentryOnExitBar: false },
    });
    expect(result.legs.length).toBe(2);
  });

  it('of which a part is left does not count as closed', () => {
    const result = play({
      bars: [flat, [100, 111, 100, 100], flat, flat],
      decisions: { 0: { enter: 'long', takeProfit: 110 }, 1: { enter: 'short' } },
      settings: { tpPartialCloseRatio: 0.5, reentryOnExitBar: false },
    });
    expect(result.legs.map((leg) => [leg.direction, leg.exitReason])).toEqual([
      ['long', 'tp_partial'],
      ['long', 'signal'],
      ['short', 'end_of_data'],
    ]);
  });

  it('that an ignored signal of the last bar did not open is not counted as unfilled', () => {
    const result = play({
      bars: [flat, [100, 100, 94, 97]],
      decisions: { 0: { enter: 'long', stopLoss: 95 }, 1: { enter: 'long' } },
      settings: { reentryOnExitBar: false },
    });
    expect(result.counts.unfilledAtEnd).toBe(0);
  });
});

describe('the end of the data', () => {
  it('closes like a signal exit, with its costs, at the time of the last close', () => {
    const result = play({
      bars: [flat, [100, 106, 100, 106]],
      decisions: { 0: { enter: 'long' } },
      settings: { slippagePips: 1, commissionPerLot: 2 },
    });
    const [leg] = result.legs;
    expect([leg.exitPrice, leg.exitReason, leg.exitTimeMs, leg.profit]).toEqual([
      105,
      'end_of_data',
      START_MS + 2 * HOUR_MS,
      105 - 101 - 2,
    ]);
    expect(result.equity[2]).toBe(10_002);
  });

  it('leaves a marked position open, valued at the exit side without exit cost', () => {
    const result = play({
      bars: [flat, [100, 106, 100, 106]],
      decisions: { 0: { enter: 'short' } },
      settings: { endOfData: 'mark', spreadPips: 2, slippagePips: 1, commissionPerLot: 2 },
    });
    const [leg] = result.legs;
    expect([leg.exitTimeMs, leg.exitBar, leg.exitPrice, leg.exitReason]).toEqual([null, null, null, null]);
    // Sold at 99, worth 108 at ask, 1 of entry commission; the balance has only paid the commission.
    expect([leg.volume, leg.profit, leg.equityAfter, result.equity[2]]).toEqual([1, -10, 9_999, 9_990]);
  });

  it('is that of the range, and nothing beyond it matters', () => {
    const bars: Ohlc[] = [flat, flat, flat, [500, 500, 500, 500]];
    const result = play({ bars, decisions: { 0: { enter: 'long' }, 2: { enter: 'short' } }, range: { end: 3 } });
    expect([exits(result), result.counts.unfilledAtEnd, result.equity.length]).toEqual([[[2, 100, 'signal']], 1, 4]);
  });
});

describe('the first tradable bar', () => {
  it('ignores decisions before it and starts the equity at it', () => {
    const result = play({
      bars: flats(5),
      decisions: { 0: { enter: 'long' }, 2: { enter: 'short' } },
      range: { tradeFrom: 2 },
    });
    expect(entries(result)).toEqual([[2, 100, 'short']]);
    expect([result.tradeFrom, result.end, result.equity.length]).toEqual([2, 5, 4]);
  });

  it('with next_open fills one bar later', () => {
    const result = play({
      bars: flats(5),
      decisions: { 1: { enter: 'long' }, 2: { enter: 'short' } },
      range: { tradeFrom: 2 },
      settings: { executionMode: 'next_open' },
    });
    expect(entries(result)).toEqual([[3, 100, 'short']]);
  });
});
