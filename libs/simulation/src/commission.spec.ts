import { play, type Ohlc } from '../testing/micro-market';

const flat: Ohlc = [100, 100, 100, 100];

describe('commission', () => {
  it('per lot is a round turn: half at the entry, half at the exit', () => {
    const { legs, equity } = play({
      bars: [flat, flat, flat],
      decisions: { 0: { enter: 'long' } },
      settings: { commissionPerLot: 8, volume: 2 },
    });
    expect(Array.from(equity)).toEqual([10_000, 9_992, 9_992, 9_984]);
    expect([legs[0].commission, legs[0].profit, legs[0].equityAfter]).toEqual([16, -16, 9_984]);
  });

  it('in percent is of fill price × lots × contract size, at the entry and at each leg', () => {
    const { legs, equity } = play({
      bars: [flat, [100, 200, 100, 100], [100, 100, 50, 50], [50, 50, 50, 50]],
      decisions: { 0: { enter: 'long', takeProfit: 200 } },
      settings: { commissionPct: 1, volume: 2, tpPartialCloseRatio: 0.5 },
      instrument: { contractSize: 10 },
    });
    // Entry 100 × 2 × 10 at 1 % = 20; legs 200 × 1 × 10 → 20 and 50 × 1 × 10 → 5.
    expect(equity[1]).toBe(9_980);
    expect(legs.map((leg) => [leg.commission, leg.profit])).toEqual([
      [10 + 20, 1_000 - 30],
      [10 + 5, -500 - 15],
    ]);
  });

  it('is of the fill after slippage', () => {
    const [leg] = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long' } },
      settings: { commissionPct: 1, slippagePips: 10 },
    }).legs;
    expect(leg.commission).toBeCloseTo(1.1 + 0.9, 12);
  });

  it('per lot overrides the percentage', () => {
    const [leg] = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'short' } },
      settings: { commissionPerLot: 8, commissionPct: 1 },
    }).legs;
    expect(leg.commission).toBe(8);
  });

  it('of a position still open is that of its entry alone', () => {
    const result = play({
      bars: [flat, [100, 103, 100, 103]],
      decisions: { 0: { enter: 'long' } },
      settings: { commissionPerLot: 8, endOfData: 'mark' },
    });
    expect([result.legs[0].commission, result.legs[0].profit, result.equity[2]]).toEqual([4, -1, 9_999]);
  });
});
