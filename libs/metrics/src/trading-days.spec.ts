import { calendarDays, tradingDays } from './trading-days';
import { DAY_MS, HOUR_MS } from './testing/sample-run';

/** 1970-01-01 was a Thursday: hours from there. */
const at = (...hours: number[]) => ({ time: Float64Array.from(hours, (hour) => hour * HOUR_MS) });
const plain = ({ epochDay, lastBar }: ReturnType<typeof tradingDays>) => [[...epochDay], [...lastBar]];

describe('tradingDays', () => {
  it('gives each UTC day with bars and its last bar, counted from the first of the run', () => {
    expect(plain(tradingDays(at(0, 12, 23.9, 24, 90), 0, 5, 365))).toEqual([
      [0, 1, 3],
      [2, 3, 4],
    ]);
    expect(plain(tradingDays(at(0, 12, 23.9, 24, 90), 2, 2, 365))).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('makes a Sunday a part of Monday with 252 periods a year', () => {
    // Saturday, Sunday, Monday: days 2, 3 and 4.
    expect(plain(tradingDays(at(48, 72, 96), 0, 3, 252))).toEqual([
      [2, 4],
      [0, 2],
    ]);
    expect(plain(tradingDays(at(48, 72), 0, 2, 252))).toEqual([
      [2, 4],
      [0, 1],
    ]);
  });
});

describe('calendarDays', () => {
  it('counts the first and the last day and all between', () => {
    expect(calendarDays(at(0), 0, 1)).toBe(1);
    expect(calendarDays(at(23, 25), 0, 2)).toBe(2);
    expect(calendarDays({ time: Float64Array.of(0, DAY_MS, 9 * DAY_MS) }, 1, 2)).toBe(9);
  });
});
