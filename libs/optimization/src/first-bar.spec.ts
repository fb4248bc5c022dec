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

  it('asks the strategy for all values of each parameter, of one that does not vary its only one', () => {
    const asked: unknown[] = [];
    const strategy: Strategy = {
      ...smaCross,
      firstDecisionOf: (values) => {
        asked.push(values);
        return 67;
      },
    };
    expect(firstTradableBar(strategy, [{ name: 'fast', values: [9, 3, 6] }], complete)).toBe(67);
    expect(asked).toEqual([{ fast: [9, 3, 6], slow: [50], stop_loss_pips: [0], take_profit_pips: [0] }]);
  });
});
