import { taskOn } from './testing/small-task';
import { NoTradableBarsError, tradingRange } from './trading-range';

const hour = 3_600_000;
const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('tradingRange', () => {
  it('begins where the strategy can decide and ends with the data', () => {
    expect(tradingRange(taskOn(ten), 3)).toEqual({ tradeFrom: 3, end: 10 });
  });

  it('begins at the start where that is later, and ends before the end, which is exclusive', () => {
    const dated = { startTimeMs: 5 * hour, endTimeMs: 8 * hour };
    expect(tradingRange(taskOn(ten, dated), 3)).toEqual({ tradeFrom: 5, end: 8 });
    expect(tradingRange(taskOn(ten, dated), 6)).toEqual({ tradeFrom: 6, end: 8 });
  });

  it('takes the next bar for dates between two bars', () => {
    const dated = { startTimeMs: 4.5 * hour, endTimeMs: 7.5 * hour };
    expect(tradingRange(taskOn(ten, dated), 3)).toEqual({ tradeFrom: 5, end: 8 });
  });

  it('puts a given first bar in the place of the first decision, earlier or later', () => {
    expect(tradingRange(taskOn(ten, { tradeFrom: 0 }), 3)).toEqual({ tradeFrom: 0, end: 10 });
    expect(tradingRange(taskOn(ten, { tradeFrom: 7 }), 3)).toEqual({ tradeFrom: 7, end: 10 });
    expect(tradingRange(taskOn(ten, { tradeFrom: 0, startTimeMs: 2 * hour }), 3)).toEqual({ tradeFrom: 2, end: 10 });
  });

  it('says that the data are too short for the first decision', () => {
    expect(() => tradingRange(taskOn(ten), 10)).toThrow(
      new NoTradableBarsError('no bar to trade: the first decision, at bar 10, is beyond the data, which have 10 bars'),
    );
    expect(tradingRange(taskOn(ten), 9)).toEqual({ tradeFrom: 9, end: 10 });
  });

  it('says which first bar leaves none before the end', () => {
    expect(() => tradingRange(taskOn(ten, { tradeFrom: 7, endTimeMs: 6 * hour }), 0)).toThrow(
      'no bar to trade: trade_from 7 leaves no bar before end_date 1970-01-01T06:00:00.000Z: 6 bars open before it',
    );
  });

  it('says that no bar lies between the dates', () => {
    expect(() => tradingRange(taskOn(ten, { startTimeMs: 10 * hour }), 3)).toThrow(
      "none of the data's bars (1970-01-01T00:00:00.000Z to 1970-01-01T09:00:00.000Z) lies from 1970-01-01T10:00:00.000Z up to the last bar",
    );
    expect(() => tradingRange(taskOn(ten, { endTimeMs: 0 }), 3)).toThrow(
      'lies from the first bar up to 1970-01-01T00:00:00.000Z',
    );
    expect(() => tradingRange(taskOn([]), 3)).toThrow('no bar to trade: the data have no bars');
  });
});
