import { entries, exits, HOUR_MS, play, START_MS, type Ohlc, type Scenario } from '../testing/micro-market';

/** Bar k opens at 100 + 10 k and closes 5 higher. */
const rising = (count: number): Ohlc[] =>
  Array.from({ length: count }, (_, k) => [100 + 10 * k, 105 + 10 * k, 100 + 10 * k, 105 + 10 * k]);

const playNextOpen = (scenario: Scenario) =>
  play({ ...scenario, settings: { executionMode: 'next_open', ...scenario.settings } });

describe('close_price', () => {
  it('fills a decision at the close of its bar', () => {
    const result = play({ bars: rising(4), decisions: { 0: { enter: 'long' }, 2: { exit: 'long' } } });
    expect([entries(result), exits(result)]).toEqual([[[0, 105, 'long']], [[2, 125, 'signal']]]);
  });

  it('gives fills the time of the close', () => {
    const [leg] = play({ bars: rising(4), decisions: { 0: { enter: 'long' }, 2: { exit: 'long' } } }).legs;
    expect([leg.entryTimeMs, leg.exitTimeMs]).toEqual([START_MS + HOUR_MS, START_MS + 3 * HOUR_MS]);
  });

  it('fills an exit but no entry on the last bar, and counts a reversal there once', () => {
    const exit = play({ bars: rising(3), decisions: { 0: { enter: 'long' }, 2: { exit: 'long' } } });
    expect([exits(exit), exit.counts.unfilledAtEnd]).toEqual([[[2, 125, 'signal']], 0]);
    const entry = play({ bars: rising(3), decisions: { 2: { enter: 'long' } } });
    expect([entry.legs, entry.counts.unfilledAtEnd]).toEqual([[], 1]);
    const reversal = play({ bars: rising(3), decisions: { 0: { enter: 'long' }, 2: { enter: 'short' } } });
    expect([exits(reversal), reversal.counts.unfilledAtEnd]).toEqual([[[2, 125, 'signal']], 1]);
  });
});

describe('next_open', () => {
  it('fills a decision at the open of the next bar', () => {
    const result = playNextOpen({ bars: rising(5), decisions: { 0: { enter: 'long' }, 2: { exit: 'long' } } });
    expect([entries(result), exits(result)]).toEqual([[[1, 110, 'long']], [[3, 130, 'signal']]]);
  });

  it('gives fills the time of the open', () => {
    const [leg] = playNextOpen({ bars: rising(5), decisions: { 0: { enter: 'long' }, 2: { exit: 'long' } } }).legs;
    expect([leg.entryTimeMs, leg.exitTimeMs]).toEqual([START_MS + HOUR_MS, START_MS + 3 * HOUR_MS]);
  });

  it('closes and opens at one open in a reversal', () => {
    const result = playNextOpen({ bars: rising(5), decisions: { 0: { enter: 'long' }, 1: { enter: 'short' } } });
    expect(exits(result)[0]).toEqual([2, 120, 'signal']);
    expect(entries(result)[1]).toEqual([2, 120, 'short']);
  });

  it('takes the stops of the bar of the decision', () => {
    const [leg] = playNextOpen({
      bars: rising(4),
      decisions: { 0: { enter: 'long', stopLoss: 7 }, 1: { stopLoss: 1 } },
      stopKind: 'distance',
    }).legs;
    expect([leg.entryPrice, leg.stopLoss]).toEqual([110, 103]);
  });

  it('lets an exit, but no entry, fill on the last bar', () => {
    const exit = playNextOpen({ bars: rising(4), decisions: { 0: { enter: 'long' }, 2: { exit: 'long' } } });
    expect([exits(exit), exit.counts.unfilledAtEnd]).toEqual([[[3, 130, 'signal']], 0]);
    const entry = playNextOpen({ bars: rising(4), decisions: { 2: { enter: 'long' } } });
    expect([entry.legs, entry.counts.unfilledAtEnd]).toEqual([[], 1]);
  });

  it('counts a reversal whose entry cannot fill once, and its exit fills', () => {
    const result = playNextOpen({ bars: rising(4), decisions: { 0: { enter: 'long' }, 2: { enter: 'short' } } });
    expect([exits(result), result.counts.unfilledAtEnd]).toEqual([[[3, 130, 'signal']], 1]);
  });

  it('counts every decision of the last bar once: entry, exit, reversal', () => {
    const last = (decision: object) => {
      const result = playNextOpen({ bars: rising(4), decisions: { 0: { enter: 'long' }, 3: decision } });
      return [exits(result), result.counts.unfilledAtEnd];
    };
    expect(last({ exit: 'long' })).toEqual([[[3, 135, 'end_of_data']], 1]);
    expect(last({ enter: 'short' })).toEqual([[[3, 135, 'end_of_data']], 1]);
    expect(playNextOpen({ bars: rising(4), decisions: { 3: { enter: 'long' } } }).counts.unfilledAtEnd).toBe(1);
  });

  it('does not count signals that would be ignored', () => {
    const ignored = (decision: object) =>
      playNextOpen({ bars: rising(4), decisions: { 0: { enter: 'long' }, 2: decision, 3: decision } }).counts
        .unfilledAtEnd;
    expect([ignored({ enter: 'long' }), ignored({ exit: 'short' }), ignored({})]).toEqual([0, 0, 0]);
  });

  it('leaves at the open by the pending exit before the open is judged as a gap', () => {
    const result = playNextOpen({
      bars: [
        [100, 100, 100, 100],
        [100, 100, 100, 100],
        [90, 90, 90, 90],
        [90, 90, 90, 90],
      ],
      decisions: { 0: { enter: 'long', stopLoss: 95 }, 1: { exit: 'long' } },
    });
    expect(exits(result)).toEqual([[2, 90, 'signal']]);
  });
});
