import { isDigit } from './decimal';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/**
 * Epoch ms of a calendar time in `bytes[start, end)`, NaN when it is none. A date (`YYYY-MM-DD`, also with `.` or `/`, or
 * `YYYYMMDD`), alone or followed by `T`, a space or, after eight digits, nothing, and a time of day as `parseClock` takes it.
 * Without a zone it is UTC.
 */
export function parseCalendar(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length < 8) return NaN;
  const compact = isDigit(bytes[start + 4]);
  const dateEnd = start + (compact ? 8 : 10);
  if (dateEnd > end) return NaN;
  const date = compact ? compactDate(bytes, start) : separatedDate(bytes, start);
  if (dateEnd === end) return date;
  const mark = bytes[dateEnd];
  if (mark === 84 || mark === 116 || mark === 32) return date + parseClock(bytes, dateEnd + 1, end);
  return compact && length === 14 ? date + parseClock(bytes, dateEnd, end) : NaN;
}

/**
 * Milliseconds since midnight UTC of a time of day, NaN when it is none: `HH:MM`, `HH:MM:SS`, `HH:MM:SS.mmm`, `HHMM` or `HHMMSS`,
 * followed by nothing, `Z`, or an offset `±HH`, `±HHMM`, `±HH:MM`. With an offset the result may lie outside of the day.
 */
export function parseClock(bytes: Uint8Array, start: number, end: number): number {
  let zone = start;
  while (zone < end && (isDigit(bytes[zone]) || bytes[zone] === 58 || bytes[zone] === 46)) zone++;
  const clock = timeOfDay(bytes, start, zone);
  return zone === end ? clock : clock - zoneOffset(bytes, zone, end);
}

function timeOfDay(bytes: Uint8Array, start: number, end: number): number {
  const separated = bytes[start + 2] === 58;
  const step = separated ? 3 : 2;
  const length = end - start;
  const minuteEnd = step + 2;
  if (length < minuteEnd) return NaN;
  const hour = twoDigits(bytes, start);
  const minute = twoDigits(bytes, start + step);
  if (hour > 23 || minute > 59) return NaN;
  const ms = hour * hourMs + minute * minuteMs;
  if (length === minuteEnd) return ms;
  const secondEnd = minuteEnd + step;
  if (length < secondEnd || (separated && bytes[start + minuteEnd] !== 58)) return NaN;
  const second = twoDigits(bytes, start + secondEnd - 2);
  if (second > 59) return NaN;
  return ms + second * 1000 + (length === secondEnd ? 0 : millisecondsAfterPoint(bytes, start + secondEnd, end));
}

/** `.5` is 500 ms; digits beyond the third must be zeros. */
function millisecondsAfterPoint(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] !== 46 || end - start < 2) return NaN;
  let ms = 0;
  let weight = 100;
  for (let p = start + 1; p < end; p++) {
    const digit = bytes[p] - 48;
    if (digit < 0 || digit > 9 || (weight < 1 && digit !== 0)) return NaN;
    if (weight >= 1) ms += digit * weight;
    weight /= 10;
  }
  return ms;
}

function zoneOffset(bytes: Uint8Array, start: number, end: number): number {
  const sign = bytes[start];
  const length = end - start;
  if (sign === 90 || sign === 122) return length === 1 ? 0 : NaN;
  if (sign !== 43 && sign !== 45) return NaN;
  const colon = length === 6 && bytes[start + 3] === 58;
  if (length !== 3 && length !== 5 && !colon) return NaN;
  const hours = twoDigits(bytes, start + 1);
  const minutes = length === 3 ? 0 : twoDigits(bytes, end - 2);
  if (hours > 14 || minutes > 59) return NaN;
  const ms = hours * hourMs + minutes * minuteMs;
  return sign === 45 ? -ms : ms;
}

function separatedDate(bytes: Uint8Array, start: number): number {
  const mark = bytes[start + 4];
  if ((mark !== 45 && mark !== 46 && mark !== 47) || bytes[start + 7] !== mark) return NaN;
  return dateMs(fourDigits(bytes, start), twoDigits(bytes, start + 5), twoDigits(bytes, start + 8));
}

function compactDate(bytes: Uint8Array, start: number): number {
  return dateMs(fourDigits(bytes, start), twoDigits(bytes, start + 4), twoDigits(bytes, start + 6));
}

/** Proleptic Gregorian date to epoch ms; NaN when there is no such day. */
function dateMs(year: number, month: number, day: number): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return NaN;
  // Years are counted from March, so that the leap day comes last: 365.25 days a year without the centuries' exceptions.
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  // 719468 days lie between 0000-03-01 and 1970-01-01.
  return (y * 365 + leapDays + Math.floor((153 * m + 2) / 5) + day - 1 - 719_468) * dayMs;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function fourDigits(bytes: Uint8Array, at: number): number {
  return twoDigits(bytes, at) * 100 + twoDigits(bytes, at + 2);
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] - 48;
  const ones = bytes[at + 1] - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
