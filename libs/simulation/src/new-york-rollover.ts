const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEDNESDAY = 3;
const SATURDAY = 6;

/** The earliest hour, UTC, at which it is 17:00 in New York. */
const SUMMER_HOUR = 21;
const WINTER_HOUR = 22;

/**
 * Nights booked by the roll-overs R with `afterMs < R <= untilMs` (epoch ms UTC): at 17:00 New York, one on each weekday but three on Wednesday,
 * none on Saturday and Sunday.
 */
export function nightsBetween(afterMs: number, untilMs: number): number {
  let nights = 0;
  for (let day = Math.floor(afterMs / DAY_MS); day * DAY_MS <= untilMs; day++) {
    if (untilMs < day * DAY_MS + SUMMER_HOUR * HOUR_MS) break;
    const rollover = rolloverMs(day);
    if (afterMs < rollover && rollover <= untilMs) nights += nightsOn(weekdayOf(day));
  }
  return nights;
}

/** 17:00 New York of an epoch day, as epoch ms; the date is the same there and in UTC. */
function rolloverMs(day: number): number {
  return day * DAY_MS + (isSummerTime(day) ? SUMMER_HOUR : WINTER_HOUR) * HOUR_MS;
}

function nightsOn(weekday: number): number {
  if (weekday === 0 || weekday === SATURDAY) return 0;
  return weekday === WEDNESDAY ? 3 : 1;
}

/**
 * Whether summer time holds in New York at 17:00 of an epoch day; the clock changes at 02:00 of a Sunday. Since 2007 from the second Sunday in
 * March to the first in November; 1987 to 2006 from the first Sunday in April to the last in October, before that from the last one in April,
 * but for the energy crisis of 1974 (from 6 January) and 1975 (from 23 February). Source: IANA time zone database, America/New_York.
 */
function isSummerTime(day: number): boolean {
  const year = new Date(day * DAY_MS).getUTCFullYear();
  return firstSummerDay(year) <= day && day < firstWinterDay(year);
}

function firstSummerDay(year: number): number {
  if (year >= 2007) return sundayOnOrAfter(year, 2, 8);
  if (year >= 1987) return sundayOnOrAfter(year, 3, 1);
  if (year === 1974) return sundayOnOrAfter(year, 0, 6);
  if (year === 1975) return sundayOnOrAfter(year, 1, 23);
  return sundayOnOrAfter(year, 3, 24);
}

function firstWinterDay(year: number): number {
  return year >= 2007 ? sundayOnOrAfter(year, 10, 1) : sundayOnOrAfter(year, 9, 25);
}

/** Epoch day of the first Sunday on or after a date; `month` counts from 0. */
function sundayOnOrAfter(year: number, month: number, date: number): number {
  const day = Date.UTC(year, month, date) / DAY_MS;
  return day + ((7 - weekdayOf(day)) % 7);
}

/** 0 is Sunday; day 0 of the epoch was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
