import { findStrategy, type Strategy } from '@barmill/strategies';
import { firstTradableBar } from './first-bar';

const smaCross = findStrategy('sma-cross');
const complete = { fast: 20, slow: 50, stop_loss_pips: 0, take_profit_pips: 0 };

describe('firstTradableBar', () => {
  it('is where the slowest combination can decide', () => {
    const axes = [
      { name: 'fast', values: [5, 10] },
      { name: 'slow', values: [80, 200, 120] },
    ];
    expect(firstTradableBar(smaCross, axes, complete)).toBe(200);
  });

  it('follows a parameter that does not vary', () => {
    expect(firstTradableBar(smaCross, [{ name: 'fast', values: [5, 10] }], complete)).toBe(50);
    expect(firstTradableBar(smaCross, [], complete)).toBe(50);
  });

  it('looks at every corner, also where a lower value decides later', () => {
    const strategy: Strategy = {
      ...smaCross,
      firstDecision: ({ fast, slow }) => (slow as number) * 10 - (fast as number),
    };
    const axes = [
      { name: 'fast', values: [9, 3, 6] },
      { name: 'slow', values: [4, 7, 5] },
    ];
    expect(firstTradableBar(strategy, axes, complete)).toBe(67);
  });

  it('looks at every boolean and choice there is, and at no other', () => {
    const warmUps: Record<string, number> = { calm: 10, slow: 300, quick: 5 };
    const strategy: Strategy = {
      ...smaCross,
      firstDecision: ({ filtered, mode }) => warmUps[mode as string] + (filtered === true ? 14 : 0),
    };
    const modes = { name: 'mode', values: ['calm', 'slow', 'quick'] };
    const filtered = { name: 'filtered', values: [true, false] };
    expect(firstTradableBar(strategy, [modes, filtered], complete)).toBe(314);
    expect(firstTradableBar(strategy, [modes, { ...filtered, values: [false] }], complete)).toBe(300);
    expect(firstTradableBar(strategy, [{ ...modes, values: ['quick', 'calm'] }, filtered], complete)).toBe(24);
    expect(firstTradableBar(strategy, [filtered], { ...complete, mode: 'quick' })).toBe(19);
  });
});
