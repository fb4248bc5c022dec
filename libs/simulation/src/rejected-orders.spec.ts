import { HOUR_MS, play, START_MS, type Ohlc } from '../testing/micro-market';

const flat: Ohlc = [100, 100, 100, 100];

describe('refused entries', () => {
  it('are counted by reason, and the first of each is known by its bar, its time and its side', () => {
    const { counts, firstRejected } = play({
      bars: [flat, flat, flat, flat, flat],
      // A short's stop below it, a stop above a long and once more, and 20 lots at 100 for 1,000.
      decisions: {
        0: { enter: 'short', stopLoss: 99 },
        1: { enter: 'long', stopLoss: 101 },
        2: { enter: 'long' },
        3: { enter: 'short' },
      },
      settings: { volume: 20, initialBalance: 1_000, leverage: 1 },
    });
    expect(counts.rejectedOrders).toEqual({ invalidStop: 2, belowMinLot: 0, insufficientMargin: 2 });
    expect(firstRejected).toEqual({
      invalidStop: { bar: 0, timeMs: START_MS + HOUR_MS, direction: 'short' },
      belowMinLot: null,
      insufficientMargin: { bar: 2, timeMs: START_MS + 3 * HOUR_MS, direction: 'long' },
    });
  });

  it('of the next open are those of the bar at which they would have filled', () => {
    const { firstRejected } = play({
      bars: [flat, flat, flat],
      decisions: { 0: { enter: 'long' } },
      settings: { volume: 0.5, executionMode: 'next_open' },
      instrument: { minLot: 1 },
    });
    expect(firstRejected.belowMinLot).toEqual({ bar: 1, timeMs: START_MS + HOUR_MS, direction: 'long' });
  });
});
