import { writeInSession, writeTimePart, type TimePart } from './time-parts';

const hourMs = 3_600_000;
const part = (name: TimePart, times: number[]) => [
  ...writeTimePart(name, Float64Array.from(times), new Float64Array(times.length)),
];

describe('parts of the open time', () => {
  it('agree with the calendar of the platform on every day from 1960 to 2110', () => {
    const times: number[] = [];
    for (let time = Date.UTC(1960, 0, 1, 13, 45); time < Date.UTC(2110, 0, 1); time += 24 * hourMs) times.push(time);
    const dates = times.map((time) => new Date(time));
    expect(part('day', times)).toEqual(dates.map((date) => date.getUTCDate()));
    expect(part('month', times)).toEqual(dates.map((date) => date.getUTCMonth() + 1));
    expect(part('day_of_week', times)).toEqual(dates.map((date) => date.getUTCDay() || 7));
    expect(new Set(part('hour', times))).toEqual(new Set([13]));
    expect(new Set(part('minute', times))).toEqual(new Set([45]));
  });

  it('number the sessions by day and the bars of each from 0', () => {
    const times = [22, 23, 24, 25, 49].map((hour) => hour * hourMs);
    expect(part('session', times)).toEqual([0, 0, 1, 1, 2]);
    expect(part('session_bar', times)).toEqual([0, 1, 0, 1, 0]);
  });

  it('know the hours of the markets, over midnight too', () => {
    const times = Float64Array.from([5, 6, 7, 15, 16, 20, 21], (hour) => hour * hourMs);
    const inside = (name: string) => [...writeInSession(name, times, new Float64Array(times.length))];
    expect(inside('london')).toEqual([0, 0, 1, 1, 0, 0, 0]);
    expect(inside('sydney')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });
});
