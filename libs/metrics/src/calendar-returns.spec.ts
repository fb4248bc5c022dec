import { CalendarReturns, periodReturn } from './calendar-returns';

const calendarOf = (points: readonly (readonly [string, number])[]): CalendarReturns => {
  const calendar = new CalendarReturns();
  for (const [time, equity] of points) calendar.add(Date.parse(time), equity);
  return calendar;
};

describe('the calendar of a curve', () => {
  it('has each month and year with its first and last equity, a close at midnight with the day that it ends', () => {
    const { months, years } = calendarOf([
      ['2023-11-30T00:00:00Z', 100],
      ['2023-12-01T00:00:00Z', 110],
      ['2024-01-01T00:00:00Z', 99],
      ['2024-01-02T00:00:00Z', 120],
      ['2024-03-01T00:00:00Z', 90],
    ]);
    expect(months).toEqual([
      { year: 2023, month: 11, startEquity: 100, endEquity: 110 },
      { year: 2023, month: 12, startEquity: 110, endEquity: 99 },
      { year: 2024, month: 1, startEquity: 99, endEquity: 120 },
      { year: 2024, month: 2, startEquity: 120, endEquity: 90 },
    ]);
    expect(years).toEqual([
      { year: 2023, month: null, startEquity: 100, endEquity: 99 },
      { year: 2024, month: null, startEquity: 99, endEquity: 90 },
    ]);
    expect(months.map((month) => periodReturn(month).value)).toEqual([
      expect.closeTo(10, 12),
      expect.closeTo(-10, 12),
      expect.closeTo((100 * 21) / 99, 12),
      expect.closeTo(-25, 12),
    ]);
  });

  it('has none without a bar', () => {
    expect(calendarOf([['2024-01-01T00:00:00Z', 100]]).months).toEqual([]);
  });

  it('has no return where a period began with nothing, or its return is beyond a double', () => {
    const period = { year: 2024, month: 1, endEquity: 1e300 };
    expect(periodReturn({ ...period, startEquity: 0 })).toEqual({ value: null, reason: 'ruined' });
    expect(periodReturn({ ...period, startEquity: 1e-300 })).toEqual({ value: null, reason: 'overflow' });
  });
});
