import { barsOf, exits, HOUR_MS, play, START_MS, type Ohlc } from '../testing/micro-market';
import type { ExecutionSettings } from './settings';

const flat: Ohlc = [100, 100, 100, 100];

/** Ten units at 100: at leverage 10 a margin of 100, and a gain of 10 for each 1 of price. */
const tenLong = (bars: readonly Ohlc[], settings: Partial<ExecutionSettings>, more: object = {}) =>
  play({
    bars: [flat, ...bars],
    decisions: { 0: { enter: 'long' } },
    settings: { volume: 10, leverage: 10, initialBalance: 100, ...settings },
    ...more,
  });

describe('margin', () => {
  it('and commission of an entry must fit into the equity', () => {
    const rejected = (settings: Partial<ExecutionSettings>) =>
      tenLong([flat, flat], settings).counts.rejectedOrders.insufficientMargin;
    expect(rejected({})).toBe(0);
    expect(rejected({ initialBalance: 99.99 })).toBe(1);
    // Half of a round turn of 0.2 for ten lots.
    expect(rejected({ commissionPerLot: 0.2 })).toBe(1);
    expect(rejected({ commissionPerLot: 0.2, initialBalance: 101 })).toBe(0);
  });

  it('is not asked for without a leverage', () => {
    expect(tenLong([flat, flat], { leverage: null, initialBalance: 1 }).legs).toHaveLength(1);
  });

  it('of a reversal that does not fit leaves the account flat', () => {
    const result = play({
      bars: [flat, [90, 90, 90, 90], flat],
      decisions: { 0: { enter: 'long' }, 1: { enter: 'short' } },
      settings: { volume: 10, leverage: 10, initialBalance: 180, stopOutLevel: 0 },
    });
    // After a loss of 100 there are 80, and the short would need 90.
    expect(exits(result)).toEqual([[1, 90, 'signal']]);
    expect(result.counts.rejectedOrders.insufficientMargin).toBe(1);
  });
});

describe('a stop-out', () => {
  // Equity is half of the margin at a loss of 50, at 95.
  it('fills where equity is its part of the margin, without slippage', () => {
    const result = tenLong([[100, 101, 94, 99], flat], { slippagePips: 0 });
    expect(exits(result)).toEqual([[1, 95, 'stop_out']]);
    const slipped = tenLong([[100, 101, 94, 99], flat], { slippagePips: 1, initialBalance: 200 });
    // Filled at 101, so the margin is 101: a loss of 149.5 from there leaves 50.5.
    expect(exits(slipped)).toEqual([[2, 99, 'end_of_data']]);
    expect(exits(tenLong([[100, 101, 80, 99], flat], { slippagePips: 1, initialBalance: 200 }))).toEqual([
      [1, 101 - 14.95, 'stop_out'],
    ]);
  });

  it('counts a touch, and is at the open where that is beyond it', () => {
    expect(exits(tenLong([[100, 101, 95, 99], flat], {}))).toEqual([[1, 95, 'stop_out']]);
    expect(exits(tenLong([[93, 101, 92, 99], flat], {}))).toEqual([[1, 93, 'stop_out']]);
  });

  it('has the time of the open where it fills there, and the close otherwise', () => {
    const times = (bar: Ohlc) => tenLong([bar, flat], {}).legs.map(({ exitTimeMs }) => exitTimeMs! - START_MS);
    expect(times([93, 101, 92, 99])).toEqual([HOUR_MS]);
    expect(times([99, 101, 92, 99])).toEqual([2 * HOUR_MS]);
  });

  it('takes the place of the SL against a TP', () => {
    const both = (settings: Partial<ExecutionSettings>) =>
      exits(
        play({
          bars: [flat, [100, 112, 94, 108], flat],
          decisions: { 0: { enter: 'long', takeProfit: 110 } },
          settings: { volume: 10, leverage: 10, initialBalance: 100, ...settings },
        }),
      );
    expect(both({})).toEqual([[1, 95, 'stop_out']]);
    expect(both({ intrabarPolicy: 'tp_first' })).toEqual([[1, 110, 'tp']]);
    expect(both({ intrabarPolicy: 'candle_color' })).toEqual([[1, 95, 'stop_out']]);
  });

  it('is replayed in finer bars at its own level', () => {
    const finerBars = barsOf(
      [
        [100, 111, 96, 108],
        [108, 112, 94, 108],
      ],
      START_MS + HOUR_MS,
      HOUR_MS / 2,
    );
    const result = play({
      bars: [flat, [100, 112, 94, 108], flat],
      decisions: { 0: { enter: 'long', takeProfit: 110 } },
      settings: { volume: 10, leverage: 10, initialBalance: 100, intrabarPolicy: 'lower_tf' },
      finerBars,
    });
    expect(exits(result)).toEqual([[1, 110, 'tp']]);
  });

  it('stays inside the bar where stops are judged on closes', () => {
    const settings = { stopEvaluation: 'close' as const };
    const result = play({
      bars: [flat, [100, 101, 94, 99], flat],
      decisions: { 0: { enter: 'long', stopLoss: 98 } },
      settings: { volume: 10, leverage: 10, initialBalance: 100, ...settings },
    });
    expect(exits(result)).toEqual([[1, 95, 'stop_out']]);
  });

  it('comes after the gap test, so an open beyond the SL is an sl_gap', () => {
    const result = play({
      bars: [flat, [90, 101, 90, 99], flat],
      decisions: { 0: { enter: 'long', stopLoss: 94 } },
      settings: { volume: 10, leverage: 10, initialBalance: 100 },
    });
    expect(exits(result)).toEqual([[1, 90, 'sl_gap']]);
  });

  it.each(['long', 'short'] as const)(
    'of a %s is not beyond the open where the rate changed within the bar',
    (enter) => {
      // Used margin 100 and a balance of 100: 50 are left at a loss of 5 at the rate 1, of 2.5 at the rate 2. The bar opens 4 away.
      const sign = enter === 'long' ? 1 : -1;
      const [open, worst, back] = [100 - 4 * sign, 100 - 4.5 * sign, 100 - 3 * sign];
      const run = (rateAtClose: number) =>
        play({
          bars: [flat, [open, Math.max(open, worst, back), Math.min(open, worst, back), back], flat],
          decisions: { 0: { enter } },
          settings: { volume: 10, leverage: 10, initialBalance: 100 },
          conversion: {
            knownAtMs: Float64Array.of(START_MS, START_MS + 2 * HOUR_MS),
            rate: Float64Array.of(1, rateAtClose),
          },
        });
      expect(exits(run(1))).toEqual([[2, 100, 'end_of_data']]);
      const { legs } = run(2);
      expect(legs).toMatchObject([{ exitBar: 1, exitPrice: open, exitReason: 'stop_out', profit: -80 }]);
      expect(legs[0].exitTimeMs).toBe(START_MS + 2 * HOUR_MS);
    },
  );

  it('of a short is on the ask, rounded up to the tick', () => {
    const result = play({
      bars: [flat, [100, 106, 99, 99], flat],
      decisions: { 0: { enter: 'short' } },
      settings: { volume: 3, leverage: 10, initialBalance: 31, spreadPips: 0.5 },
      instrument: { tickSize: 0.5 },
    });
    // Margin 30; equity is 15 at a loss of 16, at 105.33, and the next tick is 105.5: a bid of 105.
    expect(exits(result)).toEqual([[1, 105.5, 'stop_out']]);
  });

  it('is of the margin that is left after a partial close', () => {
    // Half leaves at 110 with a gain of 50: 150 of equity and 50 of margin; with five units that is 25 at a loss of 125, at 75.
    const bars = (low: number): Ohlc[] => [flat, [100, 111, 100, 100], [100, 100, low, 90], flat];
    const run = (low: number) =>
      exits(
        play({
          bars: bars(low),
          decisions: { 0: { enter: 'long', takeProfit: 110 } },
          settings: { volume: 10, leverage: 10, initialBalance: 100, tpPartialCloseRatio: 0.5 },
        }),
      );
    expect(run(75)).toEqual([
      [1, 110, 'tp_partial'],
      [2, 75, 'stop_out'],
    ]);
    expect(run(75.5)[1]).toEqual([3, 100, 'end_of_data']);
  });

  it('leaves the run going on, and its signal may enter again', () => {
    const decisions = { 0: { enter: 'long' as const }, 1: { enter: 'long' as const } };
    const again = (reentryOnExitBar: boolean) =>
      play({
        bars: [flat, [100, 101, 94, 40], [40, 40, 40, 40]],
        decisions,
        settings: { volume: 10, leverage: 10, initialBalance: 100, reentryOnExitBar },
      }).legs.length;
    expect([again(true), again(false)]).toEqual([2, 1]);
  });
});

describe('a ruined account', () => {
  const ruin = (settings: Partial<ExecutionSettings> = {}) =>
    play({
      bars: [flat, [100, 100, 80, 80], [80, 200, 80, 200], flat, flat],
      decisions: { 0: { enter: 'long' }, 1: { enter: 'short' }, 2: { enter: 'short' }, 3: { enter: 'long' } },
      settings: { volume: 10, initialBalance: 100, ...settings },
    });

  it('is one whose equity is 0 or below at a close: it enters nothing any more, not at that close either', () => {
    const result = ruin();
    expect(result.ruined).toBe(true);
    expect(exits(result)).toEqual([[1, 80, 'signal']]);
    expect(result.counts).toMatchObject({
      unfilledAtEnd: 0,
      rejectedOrders: { belowMinLot: 0, insufficientMargin: 0 },
    });
  });

  it('is not one that only came near', () => {
    expect(ruin({ initialBalance: 1_401 }).ruined).toBe(false);
    expect(ruin({ initialBalance: 1_400 }).ruined).toBe(true);
  });
});
