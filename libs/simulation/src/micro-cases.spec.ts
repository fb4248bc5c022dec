import { barsOf, exits, HOUR_MS, play, plainInstrument, type Ohlc, type Scenario } from '../testing/micro-market';
import { conversionThrough } from './conversion';
import type { IntrabarPolicy } from './settings';

const bar0: Ohlc = [100, 100, 100, 100];
const long = { enter: 'long', stopLoss: 95, takeProfit: 110 } as const;
const lotSteps = { minLot: 0.01, lotStep: 0.01 };

// Each case with ticks and with plain doubles: the prices are the same.
describe.each([{ tickSize: 0.25 }, { tickSize: 0 }])('micro cases of XS-1 with a tick of $tickSize', ({ tickSize }) => {
  const playOn = (bars: readonly Ohlc[], scenario: Partial<Scenario> = {}) =>
    play({
      decisions: { 0: long },
      ...scenario,
      bars: [bar0, ...bars],
      instrument: { ...plainInstrument, tickSize, ...scenario.instrument },
    });
  const outcome = (bar1: Ohlc, scenario: Partial<Scenario> = {}) => {
    const [leg] = playOn([bar1], scenario).legs;
    return [leg.exitPrice, leg.exitReason, leg.profit];
  };

  it('M1: a touched stop loss fills at its level', () => {
    expect(outcome([100, 104, 94, 99])).toEqual([95, 'sl', -5]);
  });

  it('M2: a touched take profit fills at its level', () => {
    expect(outcome([100, 111, 97, 105])).toEqual([110, 'tp', 10]);
  });

  it.each<[string, Ohlc, IntrabarPolicy, number]>([
    ['M3', [100, 112, 94, 108], 'sl_first', 95],
    ['M3', [100, 112, 94, 108], 'tp_first', 110],
    ['M3', [100, 112, 94, 108], 'nearest_open', 95],
    ['M3', [100, 112, 94, 108], 'candle_color', 95],
    ['M4', [108, 112, 94, 95], 'sl_first', 95],
    ['M4', [108, 112, 94, 95], 'nearest_open', 110],
    ['M4', [108, 112, 94, 95], 'candle_color', 110],
  ])('%s: %j by %s leaves at %d, and the bar is ambiguous', (_, bar1, intrabarPolicy, price) => {
    const result = playOn([bar1], { settings: { intrabarPolicy } });
    expect([result.legs[0].exitPrice, result.counts.ambiguousBars]).toEqual([price, 1]);
  });

  it('M5: an open beyond the stop loss fills at the open', () => {
    expect(outcome([93, 96, 92, 94])).toEqual([93, 'sl_gap', -7]);
  });

  it('M6: an open beyond the take profit fills at the open, or at the level', () => {
    expect(outcome([113, 115, 112, 114])).toEqual([113, 'tp_gap', 13]);
    expect(outcome([113, 115, 112, 114], { settings: { tpGapFill: 'level' } })).toEqual([110, 'tp_gap', 10]);
  });

  it('M7: a touch counts', () => {
    expect(outcome([100, 110, 96, 100])).toEqual([110, 'tp', 10]);
  });

  it('M8: a stop is not live on the bar of a close_price fill', () => {
    const result = playOn([[100, 104, 97, 101]], { settings: { endOfData: 'mark' } });
    const withLow = play({
      bars: [
        [100, 100, 90, 100],
        [100, 104, 97, 101],
      ],
      decisions: { 0: long },
      settings: { endOfData: 'mark' },
      instrument: { tickSize },
    });
    expect(withLow).toEqual(result);
    expect([withLow.legs[0].exitReason, withLow.legs[0].profit]).toEqual([null, 1]);
  });

  it('M9: with next_open a stop is live on the bar of the fill', () => {
    const result = playOn(
      [
        [100, 104, 94, 99],
        [99, 99, 99, 99],
      ],
      { settings: { executionMode: 'next_open' } },
    );
    const [leg] = result.legs;
    expect([leg.entryBar, leg.entryPrice, leg.exitBar, leg.exitPrice]).toEqual([1, 100, 1, 95]);
  });

  it('M10: a short is stopped on the ask', () => {
    const short = { 0: { enter: 'short', stopLoss: 105, takeProfit: 90 } } as const;
    expect(outcome([100, 103.5, 99, 100], { decisions: short, settings: { spreadPips: 2 } })).toEqual([105, 'sl', -5]);
  });

  it('M11: a long is bought at the ask and leaves on the bid', () => {
    const result = playOn([[100, 110.5, 99, 109]], { settings: { spreadPips: 2 } });
    const [leg] = result.legs;
    expect([leg.entryPrice, leg.exitPrice, leg.exitReason, leg.profit]).toEqual([102, 110, 'tp', 8]);
  });

  it('M12: half of 0.03 closes 0.01, 0.02 stays and the take profit is gone', () => {
    const bar: Ohlc = [100, 111, 97, 105];
    const { legs } = playOn([bar, bar], {
      settings: { tpPartialCloseRatio: 0.5, volume: 0.03 },
      instrument: { ...plainInstrument, ...lotSteps },
    });
    expect(legs.map((leg) => [leg.volume, leg.exitPrice, leg.exitReason])).toEqual([
      [0.01, 110, 'tp_partial'],
      [0.02, 105, 'end_of_data'],
    ]);
  });

  it('M13: half of 0.01 is below the minimum, so all of it closes', () => {
    const { legs } = playOn([[100, 111, 97, 105]], {
      settings: { tpPartialCloseRatio: 0.5, volume: 0.01 },
      instrument: { ...plainInstrument, ...lotSteps },
    });
    expect(legs.map((leg) => [leg.volume, leg.exitPrice, leg.exitReason])).toEqual([[0.01, 110, 'tp']]);
  });

  it('M14: half of the commission is paid at the entry, the rest leg by leg', () => {
    const { legs, equity } = playOn(
      [
        [100, 111, 97, 100],
        [100, 100, 100, 100],
      ],
      {
        settings: { tpPartialCloseRatio: 0.5, volume: 0.1, commissionPerLot: 7 },
        instrument: { ...plainInstrument, ...lotSteps },
      },
    );
    expect(equity[1] - equity[0]).toBeCloseTo(-0.35, 10);
    // 0.05 lots gain 10 each at 110; the remainder leaves at the entry price.
    expect(equity[2] - equity[1]).toBeCloseTo(0.5 - 0.175, 10);
    expect(equity[3] - equity[2]).toBeCloseTo(-0.175, 10);
    expect(legs.map((leg) => leg.commission)).toEqual([expect.closeTo(0.35, 10), expect.closeTo(0.35, 10)]);
    expect(legs.map((leg) => leg.profit)).toEqual([expect.closeTo(0.15, 10), expect.closeTo(-0.35, 10)]);
  });

  it('M20: what is open on the last bar is closed at its close', () => {
    expect(outcome([100, 104, 97, 101])).toEqual([101, 'end_of_data', 1]);
  });

  it('M21: an open exactly at the stop loss is a gap', () => {
    expect(outcome([95, 97, 94, 96])).toEqual([95, 'sl_gap', -5]);
  });

  it('M22: an open beyond an absolute stop loss rejects the entry', () => {
    const result = playOn(
      [
        [93, 96, 92, 94],
        [94, 94, 94, 94],
      ],
      { settings: { executionMode: 'next_open' } },
    );
    expect(result.legs).toEqual([]);
    expect(result.counts.rejectedOrders).toEqual({ invalidStop: 1, belowMinLot: 0, insufficientMargin: 0 });
  });
});

/** Hourly bars of EURUSD-like terms: a pip of ten ticks, 100,000 units a lot. */
const forex = { pipSize: 0.0001, tickSize: 0.00001, contractSize: 100_000, minLot: 0.01, lotStep: 0.01 };
const still = (price: number): Ohlc => [price, price, price, price];

describe('micro cases of XS-1 with accounts', () => {
  const onMargin = (volume: number, second: Ohlc) =>
    play({
      bars: [still(1.1), second, still(second[3])],
      decisions: { 0: { enter: 'long' } },
      settings: { initialBalance: 1_000, volume, leverage: 100, stopOutLevel: 0.5 },
      instrument: forex,
    });

  it('M15: a margin of 1,100 is too much for 1,000, one of 990 is not', () => {
    const rejected = onMargin(1, still(1.1));
    expect([rejected.legs, rejected.counts.rejectedOrders.insufficientMargin]).toEqual([[], 1]);
    expect(onMargin(0.9, still(1.1)).legs).toMatchObject([{ volume: 0.9, entryPrice: 1.1 }]);
  });

  it('M16: at a loss of 505 equity is half of the margin, and a tick further the position leaves', () => {
    const [leg] = onMargin(0.9, [1.1, 1.1, 1.094, 1.0945]).legs;
    expect(leg).toMatchObject({ exitPrice: 1.09438, exitReason: 'stop_out', exitBar: 1 });
    expect(leg.profit).toBeCloseTo(-505.8, 9);
    expect(onMargin(0.9, [1.1, 1.1, 1.09439, 1.0945]).legs).toMatchObject([{ exitReason: 'end_of_data' }]);
  });

  it.each([
    [20, 0.5],
    [23, 0.43],
  ])('M17: a risk of 1 % over %d pips of 10,000 is %d lots', (pips, lots) => {
    const result = play({
      bars: [still(1.1), still(1.1)],
      decisions: { 0: { enter: 'long', stopLoss: pips * 0.0001 } },
      stopKind: 'distance',
      settings: { sizing: 'risk_pct', riskPct: 1 },
      instrument: forex,
    });
    expect(result.legs[0].volume).toBe(lots);
    expect(result.legs[0].initialRisk).toBeCloseTo(pips * 10 * lots, 9);
  });

  it.each([
    ['M18: USDJPY at 150.00 for a dollar account', 150, 150, true, 0.3, { ...forex, pipSize: 0.01, tickSize: 0.001 }],
    ['M19: EURGBP with GBPUSD at 1.25 for a dollar account', 0.85, 1.25, false, 0.0016, forex],
  ])('%s: a risk of 1 % is 0.50 lots', (_, price, pairPrice, isInverse, distance, instrument) => {
    const result = play({
      bars: [still(price), still(price)],
      decisions: { 0: { enter: 'short', stopLoss: distance } },
      stopKind: 'distance',
      settings: { sizing: 'risk_pct', riskPct: 1 },
      instrument,
      conversion: conversionThrough([{ bars: barsOf([still(pairPrice)]), timeframeMs: HOUR_MS, isInverse }]),
    });
    expect(result.legs[0].volume).toBe(0.5);
    expect(result.legs[0].initialRisk).toBeCloseTo(100, 9);
  });

  it('M23: an SL at 98 comes before a stop-out at 97', () => {
    // One unit at leverage 10 has a margin of 10: a balance of 10 is down to 0.7 of it at a loss of 3.
    const reached = (stopLoss: number | undefined) =>
      play({
        bars: [still(100), [100, 101, 96, 97], still(97)],
        decisions: { 0: { enter: 'long', stopLoss } },
        settings: { initialBalance: 10, leverage: 10, stopOutLevel: 0.7 },
      });
    expect(exits(reached(undefined))).toEqual([[1, 97, 'stop_out']]);
    expect(exits(reached(98))).toEqual([[1, 98, 'sl']]);
    expect(exits(reached(97))).toEqual([[1, 97, 'sl']]);
    expect(exits(reached(96.5))).toEqual([[1, 97, 'stop_out']]);
  });
});
