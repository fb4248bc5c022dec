import * as fc from 'fast-check';
import { parseCalendar, parseClock } from './calendar-time';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const calendar = (text: string) => parseCalendar(bytesOf(text), 0, bytesOf(text).length);
const clock = (text: string) => parseClock(bytesOf(text), 0, bytesOf(text).length);

describe('parseCalendar', () => {
  it.each([
    ['1970-01-01', '1970-01-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2024.01.31', '2024-01-31T00:00:00.000Z'],
    ['2024/01/31', '2024-01-31T00:00:00.000Z'],
    ['20240131', '2024-01-31T00:00:00.000Z'],
    ['2024-01-31T23:30', '2024-01-31T23:30:00.000Z'],
    ['2024-01-31 23:30:15', '2024-01-31T23:30:15.000Z'],
    ['2024-01-31T23:30:15.25Z', '2024-01-31T23:30:15.250Z'],
    ['2024-01-31T23:30:15.123000', '2024-01-31T23:30:15.123Z'],
    ['2024-01-31t23:30:15z', '2024-01-31T23:30:15.000Z'],
    ['2024-01-31T23:30:15+02:00', '2024-01-31T21:30:15.000Z'],
    ['2024-01-31T23:30:15-0530', '2024-02-01T05:00:15.000Z'],
    ['2024-01-31 23:30:15+00', '2024-01-31T23:30:15.000Z'],
    ['20240131 233015', '2024-01-31T23:30:15.000Z'],
    ['20240131 23:30', '2024-01-31T23:30:00.000Z'],
    ['20240131233015', '2024-01-31T23:30:15.000Z'],
    ['1905-03-01', '1905-03-01T00:00:00.000Z'],
  ])('reads %s', (text, iso) => {
    expect(new Date(calendar(text)).toISOString()).toBe(iso);
  });

  it.each([
    '',
    '2024',
    '2024-1-31',
    '2024-13-01',
    '2024-00-10',
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-01-00',
    '2024-01.31',
    '31.01.2024',
    '01/31/2024',
    '2024-01-31T',
    '2024-01-31T24:00',
    '2024-01-31T23:60',
    '2024-01-31T23:30:60',
    '2024-01-31T23:30:15.',
    '2024-01-31T23:30:15.1234',
    '2024-01-31T23:30:15X',
    '2024-01-31T23:30:15ZZ',
    '2024-01-31T23:30:15+2',
    '2024-01-31T23:30:15+15:00',
    '2024-01-31T23',
    '2024-01-31_23:30',
    '2024013123',
    '1704067200',
    '1704067200000',
    '2024-01-3\0',
  ])('takes %j for no time', (text) => {
    expect(calendar(text)).toBeNaN();
  });

  it('agrees with Date on every day of the accepted centuries', () => {
    const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        expect(calendar(day.toISOString())).toBe(day.getTime());
        expect(calendar(day.toISOString().slice(0, 10))).toBe(Math.floor(day.getTime() / 86_400_000) * 86_400_000);
      }),
    );
  });
});

describe('parseClock', () => {
  it('reads a time of day', () => {
    expect(clock('01:02')).toBe(3_720_000);
    expect(clock('01:02:03')).toBe(3_723_000);
    expect(clock('010203')).toBe(3_723_000);
    expect(clock('0102')).toBe(3_720_000);
    expect(clock('00:30+01:00')).toBe(-1_800_000);
  });

  it.each(['', '1:02', '01:2', '01:0203', '01', '010', '25:00', 'ab:cd'])('takes %j for none', (text) => {
    expect(clock(text)).toBeNaN();
  });
});
