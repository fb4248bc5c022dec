import type { BarSeries } from './bar-series';
import { findGaps } from './gaps';
import { parseTimeframe } from './timeframe';

function seriesAt(...times: string[]): BarSeries {
  const ones = new Float64Array(times.length).fill(1);
  const time = Float64Array.from(times, (text) => Date.parse(text));
  return { length: times.length, time, open: ones, high: ones, low: ones, close: ones, volume: null, spreadPips: null };
}

describe('findGaps', () => {
  it('finds nothing in bars without holes', () => {
    const series = seriesAt('2024-01-02T00:00Z', '2024-01-02T01:00Z', '2024-01-02T02:00Z');
    expect(findGaps(series, parseTimeframe('H1'))).toEqual({ gaps: 0, findings: [] });
  });

  it('counts holes and describes the largest', () => {
    const series = seriesAt('2024-01-02T00:00Z', '2024-01-02T02:00Z', '2024-01-02T06:00Z', '2024-01-02T07:00Z');
    const detail = 'The largest hole is 3 H1 bars long: 2024-01-02T03:00:00Z to 2024-01-02T06:00:00Z.';
    expect(findGaps(series, parseTimeframe('H1'))).toEqual({ gaps: 2, findings: [{ code: 'gaps', detail, count: 2 }] });
  });

  it.each([
    ['daily bars from Friday to Monday', 'D1', '2024-01-05', '2024-01-08'],
    ['currencies from Friday 22:00 to Sunday 22:00', 'H1', '2024-01-05T21:00Z', '2024-01-07T22:00Z'],
    ['shares from Friday 21:00 to Monday 14:30', 'M30', '2024-01-05T20:30Z', '2024-01-08T14:30Z'],
    ['a weekend before the epoch', 'D1', '1969-12-26', '1969-12-29'],
  ])('counts %s as a weekend', (_, timeframe, friday, monday) => {
    const report = findGaps(seriesAt(friday, monday), parseTimeframe(timeframe));
    expect(report).toMatchObject({ gaps: 0, findings: [{ code: 'weekend_gaps', count: 1 }] });
  });

  it.each([
    ['Friday to Tuesday', '2024-01-05', '2024-01-09'],
    ['Thursday to Monday', '2024-01-04', '2024-01-08'],
    ['Tuesday to Thursday', '2024-01-02', '2024-01-04'],
  ])('counts daily bars from %s as a gap', (_, from, to) => {
    expect(findGaps(seriesAt(from, to), parseTimeframe('D1')).gaps).toBe(1);
  });

  it('finds none around a day of 23 hours', () => {
    const series = seriesAt('2024-03-30T00:00Z', '2024-03-31T00:00Z', '2024-03-31T23:00Z', '2024-04-01T23:00Z');
    expect(findGaps(series, parseTimeframe('D1'))).toEqual({ gaps: 0, findings: [] });
  });
});
