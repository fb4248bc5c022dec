import { entries, exits, HOUR_MS, play, START_MS, type Ohlc } from '../testing/micro-market';

const flat: Ohlc = [100, 100, 100, 100];

describe('stop levels', () => {
  it('run as distances from the fill price, to both sides of a short', () => {
    const [leg] = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'short', stopLoss: 5, takeProfit: 10 } },
      stopKind: 'distance',
    }).legs;
    expect([leg.stopLoss, leg.takeProfit]).toEqual([105, 90]);
  });

  it('run from the ask for a long', () => {
    const [leg] = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long', stopLoss: 5 } },
      stopKind: 'distance',
      settings: { spreadPips: 2 },
    }).legs;
    expect([leg.stopLoss, leg.takeProfit]).toEqual([97, null]);
  });

  it('are rounded half up to the tick when they are set', () => {
    const [leg] = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long', stopLoss: 95.25, takeProfit: 110.2 } },
      instrument: { tickSize: 0.5 },
    }).legs;
    expect([leg.stopLoss, leg.takeProfit]).toEqual([95.5, 110]);
  });

  it.each<[string, 'long' | 'short', object]>([
    ['a long at its stop loss', 'long', { stopLoss: 100 }],
    ['a long beyond its stop loss', 'long', { stopLoss: 101 }],
    ['a long at its take profit', 'long', { takeProfit: 100 }],
    ['a short at its stop loss', 'short', { stopLoss: 100 }],
    ['a short beyond its take profit', 'short', { takeProfit: 101 }],
  ])('reject the entry of %s', (_, enter, stops) => {
    const result = play({ bars: [flat, flat], decisions: { 0: { enter, ...stops } } });
    expect([result.legs.length, result.counts.rejectedOrders.invalidStop]).toEqual([0, 1]);
  });

  it.each<['long' | 'short', object]>([
    ['long', { stopLoss: 0 }],
    ['long', { stopLoss: -5 }],
    ['long', { takeProfit: -5 }],
    ['short', { stopLoss: -5 }],
    ['short', { takeProfit: 0 }],
  ])('that a distance puts on the wrong side reject the entry: %s, %j', (enter, stops) => {
    const decisions = { 0: { enter, ...stops } };
    const result = play({ bars: [flat, flat], decisions, stopKind: 'distance' });
    expect([result.legs.length, result.counts.rejectedOrders.invalidStop]).toEqual([0, 1]);
  });

  it('reject an entry by its exit side: a stop distance within the spread is already touched', () => {
    const rejected = (stopLoss: number) =>
      play({
        bars: [flat, flat],
        decisions: { 0: { enter: 'long', stopLoss } },
        stopKind: 'distance',
        settings: { spreadPips: 2 },
      }).counts.rejectedOrders.invalidStop;
    expect([rejected(2), rejected(2.5)]).toEqual([1, 0]);
  });

  it('do not keep a reversal from closing when its entry is rejected', () => {
    const result = play({
      bars: [flat, flat, flat],
      decisions: { 0: { enter: 'long' }, 1: { enter: 'short', stopLoss: 99 } },
    });
    expect([exits(result), result.counts.rejectedOrders.invalidStop]).toEqual([[[1, 100, 'signal']], 1]);
  });

  it('let a take profit that is ignored reject nothing', () => {
    const result = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long', takeProfit: 90 } },
      settings: { tpPartialCloseRatio: 0 },
    });
    expect([result.legs[0].takeProfit, result.counts.rejectedOrders.invalidStop]).toEqual([null, 0]);
  });
});

describe('stop_evaluation "close"', () => {
  const held = (bar1: Ohlc, settings = {}) =>
    exits(
      play({
        bars: [flat, bar1, flat],
        decisions: { 0: { enter: 'long', stopLoss: 95, takeProfit: 110 } },
        settings: { stopEvaluation: 'close', ...settings },
      }),
    )[0];

  it('ignores highs and lows', () => {
    expect(held([100, 112, 94, 100])).toEqual([2, 100, 'end_of_data']);
  });

  it('has no gap test', () => {
    expect(held([93, 100, 93, 100])).toEqual([2, 100, 'end_of_data']);
  });

  it('fills at the close, slipped for a stop loss and not for a take profit', () => {
    expect(held([100, 100, 93, 93], { slippagePips: 0.5 })).toEqual([1, 92.5, 'sl']);
    expect(held([100, 113, 100, 113], { slippagePips: 0.5 })).toEqual([1, 113, 'tp']);
  });

  it('judges a short on the ask', () => {
    const result = play({
      bars: [flat, [100, 103, 100, 103], flat],
      decisions: { 0: { enter: 'short', stopLoss: 105 } },
      settings: { stopEvaluation: 'close', spreadPips: 2 },
    });
    expect(exits(result)).toEqual([[1, 105, 'sl']]);
  });

  it('is live on the bar of a next_open fill, at its close', () => {
    const result = play({
      bars: [flat, [100, 100, 94, 94], flat],
      decisions: { 0: { enter: 'long', stopLoss: 95 } },
      settings: { stopEvaluation: 'close', executionMode: 'next_open' },
    });
    expect([entries(result), exits(result)]).toEqual([[[1, 100, 'long']], [[1, 94, 'sl']]]);
  });

  it('is not live on the bar of a close_price fill', () => {
    const result = play({
      bars: [flat, flat, flat],
      decisions: { 0: { enter: 'long', stopLoss: 99 } },
      settings: { stopEvaluation: 'close' },
    });
    expect(exits(result)).toEqual([[2, 100, 'end_of_data']]);
  });
});

describe('the order within a bar', () => {
  it('judges the open before the extremes: a bar that opens beyond the take profit and falls to the stop loss is a gain', () => {
    const result = play({
      bars: [flat, [111, 112, 90, 91]],
      decisions: { 0: { enter: 'long', stopLoss: 95, takeProfit: 110 } },
    });
    expect(exits(result)).toEqual([[1, 111, 'tp_gap']]);
  });

  it('makes no gap test on the bar of a next_open fill, whose open was accepted as valid', () => {
    const result = play({
      bars: [flat, [100, 104, 94, 99], flat],
      decisions: { 0: { enter: 'long', stopLoss: 95, takeProfit: 110 } },
      settings: { executionMode: 'next_open' },
    });
    expect(exits(result)).toEqual([[1, 95, 'sl']]);
  });

  it('leaves by the stop before the signal at the close can', () => {
    const result = play({
      bars: [flat, [100, 100, 94, 100], flat],
      decisions: { 0: { enter: 'long', stopLoss: 95 }, 1: { exit: 'long' } },
    });
    expect(exits(result)).toEqual([[1, 95, 'sl']]);
  });

  it('gives a gap the time of the open, a touch that of the close', () => {
    const time = (bar1: Ohlc) =>
      play({ bars: [flat, bar1], decisions: { 0: { enter: 'long', stopLoss: 95 } } }).legs[0].exitTimeMs;
    expect([time([93, 96, 92, 94]), time([100, 100, 94, 100])]).toEqual([START_MS + HOUR_MS, START_MS + 2 * HOUR_MS]);
  });

  it('judges the gap of a short on the ask', () => {
    const reason = (open: number) =>
      play({
        bars: [flat, [open, open, open, open]],
        decisions: { 0: { enter: 'short', stopLoss: 105 } },
        settings: { spreadPips: 2 },
      }).legs[0].exitReason;
    expect([reason(103), reason(102.5)]).toEqual(['sl_gap', 'end_of_data']);
  });
});
