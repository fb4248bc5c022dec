import { nightsBetween } from './new-york-rollover';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('roll-overs at 17:00 New York', () => {
  it('are at 22:00 UTC in winter and at 21:00 UTC in summer', () => {
    const winter = Date.UTC(2024, 0, 8, 22);
    const summer = Date.UTC(2024, 6, 8, 21);
    for (const rollover of [winter, summer]) {
      expect(nightsBetween(rollover - 1, rollover)).toBe(1);
      expect(nightsBetween(rollover, rollover + 1)).toBe(0);
      expect(nightsBetween(rollover - HOUR_MS, rollover - 1)).toBe(0);
    }
  });

  it('count three on Wednesday, one on each other weekday, and none at the weekend', () => {
    // 2024-01-08 was a Monday.
    const nights = Array.from({ length: 7 }, (_, day) => {
      const midnight = Date.UTC(2024, 0, 8 + day);
      return nightsBetween(midnight, midnight + DAY_MS);
    });
    expect(nights).toEqual([1, 1, 3, 1, 1, 0, 0]);
    expect(nightsBetween(Date.UTC(2024, 0, 8), Date.UTC(2024, 0, 22))).toBe(14);
  });

  it.each([
    ['spring', Date.UTC(2024, 2, 8), 22, Date.UTC(2024, 2, 11), 21],
    ['autumn', Date.UTC(2024, 10, 1), 21, Date.UTC(2024, 10, 4), 22],
  ])('change their hour over the weekend in %s', (_, friday, fridayHour, monday, mondayHour) => {
    for (const [day, hour] of [
      [friday, fridayHour],
      [monday, mondayHour],
    ]) {
      expect(nightsBetween(day + hour * HOUR_MS - 1, day + hour * HOUR_MS)).toBe(1);
    }
  });

  it('are where the time zone database has them, on every weekday from 1970 to 2037', () => {
    const hourThere = new Intl.DateTimeFormat('en-US', {
      timeZone: 'America/New_York',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    const wrong: string[] = [];
    for (let day = 0; day * DAY_MS < Date.UTC(2038, 0, 1); day++) {
      const isWeekend = [0, 6].includes(new Date(day * DAY_MS).getUTCDay());
      if (isWeekend) continue;
      const hour = Number(hourThere.format(day * DAY_MS + 21 * HOUR_MS)) === 17 ? 21 : 22;
      const rollover = day * DAY_MS + hour * HOUR_MS;
      if (nightsBetween(rollover - 1, rollover) === 0) wrong.push(new Date(rollover).toISOString());
    }
    expect(wrong).toEqual([]);
  });
});
