import { exits, play, plainInstrument, type Ohlc, type Scenario } from '../testing/micro-market';
import { takeProfitLots } from './partial-close';

const flat: Ohlc = [100, 100, 100, 100];
const toTarget: Ohlc = [100, 111, 100, 100];
const steps = { ...plainInstrument, minLot: 0.01, lotStep: 0.01 };

describe('takeProfitLots', () => {
  it('rounds the piece down to the lot step', () => {
    expect(takeProfitLots(0.5, 0.05, steps)).toBe(0.02);
    expect(takeProfitLots(0.3, 1, steps)).toBe(0.3);
  });

  it('does not lose a step to the noise of doubles', () => {
    // 0.7 × 0.1 is 0.06999999999999999.
    expect(takeProfitLots(0.7, 0.1, steps)).toBe(0.07);
  });

  it.each([1, 1.5])('closes all of it at a ratio of %d', (ratio) => {
    expect(takeProfitLots(ratio, 0.05, steps)).toBe(0.05);
  });

  it('closes all of it when the piece would be below the minimum', () => {
    expect(takeProfitLots(0.1, 0.05, steps)).toBe(0.05);
  });

  it('closes all of it when the remainder would be below the minimum', () => {
    expect(takeProfitLots(0.9, 0.05, { ...steps, minLot: 0.02 })).toBe(0.05);
  });

  it('leaves a remainder of exactly the minimum, whatever the noise', () => {
    // 0.3 − 0.2 is 0.09999999999999998.
    expect(takeProfitLots(0.7, 0.3, { ...steps, minLot: 0.1, lotStep: 0.1 })).toBe(0.2);
  });

  it('rounds nothing without a lot step', () => {
    expect(takeProfitLots(0.5, 0.25, plainInstrument)).toBe(0.125);
  });

  it('makes no leg of zero lots where there is no minimum', () => {
    expect(takeProfitLots(0.1, 0.05, { ...steps, minLot: 0 })).toBe(0.05);
  });
});

describe('a partial close', () => {
  const half = (bars: readonly Ohlc[], scenario: Partial<Scenario> = {}) =>
    play({
      bars: [flat, ...bars],
      decisions: { 0: { enter: 'long', stopLoss: 95, takeProfit: 110 } },
      ...scenario,
      settings: { tpPartialCloseRatio: 0.5, ...scenario.settings },
    });

  it('leaves the stop loss for the remainder and takes the take profit away', () => {
    expect(exits(half([toTarget, toTarget, [100, 100, 94, 100]]))).toEqual([
      [1, 110, 'tp_partial'],
      [3, 95, 'sl'],
    ]);
  });

  it('numbers its legs within one trade, each with the stops as they were set', () => {
    const { legs } = half([toTarget, flat]);
    expect(legs.map((leg) => [leg.tradeNumber, leg.leg, leg.stopLoss, leg.takeProfit])).toEqual([
      [1, 1, 95, 110],
      [1, 2, 95, 110],
    ]);
  });

  it('on a gap is at the gap price, or at the level', () => {
    const gap: Ohlc = [113, 115, 112, 114];
    expect(exits(half([gap, flat]))[0]).toEqual([1, 113, 'tp_partial']);
    expect(exits(half([gap, flat], { settings: { tpGapFill: 'level' } }))[0]).toEqual([1, 110, 'tp_partial']);
  });

  it('lets the remainder not leave again in its bar by the stop loss', () => {
    const both: Ohlc = [100, 111, 94, 100];
    expect(exits(half([both, flat], { settings: { intrabarPolicy: 'tp_first' } }))).toEqual([
      [1, 110, 'tp_partial'],
      [2, 100, 'end_of_data'],
    ]);
    expect(exits(half([[113, 115, 94, 100], flat]))).toEqual([
      [1, 113, 'tp_partial'],
      [2, 100, 'end_of_data'],
    ]);
  });

  it('lets a signal at the close of its bar close the remainder', () => {
    const decisions = { 0: { enter: 'long', takeProfit: 110 }, 1: { exit: 'long' } } as const;
    expect(exits(half([toTarget, flat], { decisions }))).toEqual([
      [1, 110, 'tp_partial'],
      [1, 100, 'signal'],
    ]);
  });

  it('is a full close in name and in lots at a ratio of 1', () => {
    expect(exits(half([toTarget, flat], { settings: { tpPartialCloseRatio: 1 } }))).toEqual([[1, 110, 'tp']]);
  });

  it('never happens at a ratio of 0, which ignores the take profit', () => {
    expect(exits(half([toTarget, [113, 113, 113, 113]], { settings: { tpPartialCloseRatio: 0 } }))).toEqual([
      [2, 113, 'end_of_data'],
    ]);
  });

  it('mirrors for a short', () => {
    const decisions = { 0: { enter: 'short', stopLoss: 105, takeProfit: 90 } } as const;
    const { legs } = half([[100, 100, 89, 100], flat], { decisions });
    expect(legs.map((leg) => [leg.volume, leg.exitPrice, leg.profit])).toEqual([
      [0.5, 90, 5],
      [0.5, 100, 0],
    ]);
  });
});
