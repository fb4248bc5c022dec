import { play, type Ohlc } from '../testing/micro-market';

const flat: Ohlc = [100, 100, 100, 100];

describe('the two sides of the market', () => {
  it.each(['long', 'short'] as const)('a %s round trip pays the spread once', (side) => {
    const result = play({
      bars: [flat, flat],
      decisions: { 0: { enter: side } },
      settings: { spreadPips: 2 },
    });
    expect([result.legs[0].profit, result.avgSpreadPips]).toEqual([-2, 2]);
  });

  it('a long is bought at ask and sold at bid, a short the other way round', () => {
    const prices = (side: 'long' | 'short') =>
      play({ bars: [flat, flat], decisions: { 0: { enter: side } }, settings: { spreadPips: 2 } }).legs.map((leg) => [
        leg.entryPrice,
        leg.exitPrice,
      ]);
    expect(prices('long')).toEqual([[102, 100]]);
    expect(prices('short')).toEqual([[100, 102]]);
  });

  it("takes the bar's own spread column in bar mode, and ignores the fixed spread", () => {
    const result = play({
      bars: [flat, flat, flat, flat],
      spreadPips: [1, 7, 3, 9],
      decisions: { 0: { enter: 'long' }, 2: { enter: 'short' } },
      settings: { spreadMode: 'bar', spreadPips: 50 },
    });
    // Long: ask 101 to bid 100. Short: bid 100 to the last bar's ask 109. Asked twice: 1 and 9 pips.
    expect(result.legs.map((leg) => leg.profit)).toEqual([-1, -9]);
    expect(result.avgSpreadPips).toBe(5);
  });

  it('ignores the spread column in fixed mode', () => {
    const result = play({ bars: [flat, flat], spreadPips: [9, 9], decisions: { 0: { enter: 'long' } } });
    expect([result.legs[0].entryPrice, result.avgSpreadPips]).toEqual([100, 0]);
  });

  it('counts each leg of a short as a fill at ask', () => {
    const result = play({
      bars: [flat, [100, 100, 85, 100], flat],
      spreadPips: [0, 2, 6],
      decisions: { 0: { enter: 'short', takeProfit: 90 } },
      settings: { spreadMode: 'bar', tpPartialCloseRatio: 0.5 },
    });
    expect([result.legs.length, result.avgSpreadPips]).toEqual([2, 4]);
  });

  it('has no average spread without a fill at ask', () => {
    expect(play({ bars: [flat, flat], decisions: {} }).avgSpreadPips).toBeNull();
    const marked = play({ bars: [flat, flat], decisions: { 0: { enter: 'short' } }, settings: { endOfData: 'mark' } });
    expect(marked.avgSpreadPips).toBeNull();
  });

  it('averages equal spreads to that spread', () => {
    const result = play({
      bars: Array.from({ length: 8 }, () => flat),
      decisions: {
        0: { enter: 'long' },
        1: { exit: 'long' },
        2: { enter: 'long' },
        3: { exit: 'long' },
        4: { enter: 'long' },
      },
      settings: { spreadPips: 0.1 },
    });
    expect([result.legs.length, result.avgSpreadPips]).toEqual([3, 0.1]);
  });

  it('marks an open position on its exit side', () => {
    const equity = (side: 'long' | 'short') =>
      Array.from(
        play({
          bars: [flat, [100, 103, 100, 103], flat],
          decisions: { 0: { enter: side } },
          settings: { spreadPips: 2 },
        }).equity,
      );
    expect(equity('long')).toEqual([10_000, 9_998, 10_001, 9_998]);
    expect(equity('short')).toEqual([10_000, 9_998, 9_995, 9_998]);
  });

  it('judges the take profit of a short on the ask low', () => {
    const short = (low: number) =>
      play({
        bars: [flat, [100, 100, low, 100]],
        decisions: { 0: { enter: 'short', takeProfit: 90 } },
        settings: { spreadPips: 2 },
      }).legs[0].exitReason;
    expect([short(88), short(88.5)]).toEqual(['tp', 'end_of_data']);
  });
});
