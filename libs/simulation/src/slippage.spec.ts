import { play, exits, type Ohlc } from '../testing/micro-market';

const flat: Ohlc = [100, 100, 100, 100];

describe('slippage', () => {
  it('is against the trader on the entry and on the signal exit, of a long and of a short', () => {
    const trade = (side: 'long' | 'short') =>
      play({
        bars: [flat, flat, flat],
        decisions: { 0: { enter: side }, 1: { exit: side } },
        settings: { slippagePips: 0.25 },
      }).legs[0];
    expect([trade('long').entryPrice, trade('long').exitPrice, trade('long').profit]).toEqual([100.25, 99.75, -0.5]);
    expect([trade('short').entryPrice, trade('short').exitPrice, trade('short').profit]).toEqual([99.75, 100.25, -0.5]);
    expect([trade('long').slippage, trade('short').slippage]).toEqual([0.5, 0.5]);
  });

  it('takes a percentage of the raw side price and adds it to the pips', () => {
    const [leg] = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long' } },
      settings: { slippagePips: 0.5, slippagePct: 1, spreadPips: 100 },
    }).legs;
    // Ask 200: 2 of percentage and 0.5 of pips; the bid of 100 loses 1 and 0.5.
    expect([leg.entryPrice, leg.exitPrice]).toEqual([202.5, 98.5]);
  });

  it('is rounded against the trader to the tick', () => {
    const trade = (side: 'long' | 'short') =>
      play({
        bars: [flat, flat],
        decisions: { 0: { enter: side } },
        settings: { slippagePips: 0.3 },
        instrument: { tickSize: 0.5 },
      }).legs[0];
    expect([trade('long').entryPrice, trade('long').exitPrice]).toEqual([100.5, 99.5]);
    expect([trade('short').entryPrice, trade('short').exitPrice]).toEqual([99.5, 100.5]);
    expect(trade('long').slippage).toBe(1);
  });

  it('of a whole number of ticks is not rounded one tick further', () => {
    const [leg] = play({
      bars: [
        [1.1, 1.1, 1.1, 1.1],
        [1.1, 1.1, 1.1, 1.1],
      ],
      decisions: { 0: { enter: 'long' } },
      settings: { slippagePips: 0.3 },
      instrument: { tickSize: 0.00001, pipSize: 0.0001 },
    }).legs;
    expect([leg.entryPrice, leg.exitPrice]).toEqual([1.10003, 1.09997]);
  });

  it('moves the origin of stop distances, which run from the fill price', () => {
    const [leg] = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long', stopLoss: 5, takeProfit: 10 } },
      stopKind: 'distance',
      settings: { slippagePips: 1 },
    }).legs;
    expect([leg.entryPrice, leg.stopLoss, leg.takeProfit]).toEqual([101, 96, 111]);
  });

  const stopped = (bar1: Ohlc, stopSlippage: boolean) =>
    exits(
      play({
        bars: [flat, bar1, flat],
        decisions: { 0: { enter: 'long', stopLoss: 95, takeProfit: 110 } },
        settings: { slippagePips: 0.5, stopSlippage },
      }),
    )[0];

  it('worsens sl and sl_gap, unless stop_slippage spares them', () => {
    expect(stopped([100, 100, 94, 100], true)).toEqual([1, 94.5, 'sl']);
    expect(stopped([93, 96, 92, 94], true)).toEqual([1, 92.5, 'sl_gap']);
    expect(stopped([100, 100, 94, 100], false)).toEqual([1, 95, 'sl']);
    expect(stopped([93, 96, 92, 94], false)).toEqual([1, 93, 'sl_gap']);
  });

  it('never worsens a take profit', () => {
    expect(stopped([100, 111, 100, 100], true)).toEqual([1, 110, 'tp']);
    expect(stopped([113, 115, 112, 114], true)).toEqual([1, 113, 'tp_gap']);
  });

  it('worsens the exit at the end of the data, whatever stop_slippage says', () => {
    expect(stopped([100, 100, 100, 100], false)).toEqual([2, 99.5, 'end_of_data']);
  });

  it('is part of the leg of a position still open for its entry alone', () => {
    const [leg] = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long' } },
      settings: { slippagePips: 0.5, endOfData: 'mark', volume: 3 },
    }).legs;
    expect([leg.slippage, leg.profit]).toEqual([1.5, -1.5]);
  });
});
