import { endTimeMs, minTimeMs } from '../bar-checks';
import { parseCalendar } from './calendar-time';
import { parseDecimal } from './decimal';

/** How a file writes its times; the first bar decides, the others follow. */
export type TimeFormat = 'calendar' | 'epoch_s' | 'epoch_ms';

/** Epoch seconds stay below this until the year 5138, epoch milliseconds are above it from 1973 on. */
export const smallestEpochMs = 1e11;
const point = 46;

/** The format of the time in `bytes[start, end)`, null when it is no time. Eight digits that are a date are a date. */
export function timeFormatOf(bytes: Uint8Array, start: number, end: number): TimeFormat | null {
  const calendar = parseCalendar(bytes, start, end);
  if (calendar >= minTimeMs && calendar < endTimeMs) return 'calendar';
  const epoch = parseDecimal(bytes, start, end, point);
  if (Number.isFinite(epoch)) return Math.abs(epoch) < smallestEpochMs ? 'epoch_s' : 'epoch_ms';
  return Number.isNaN(calendar) ? null : 'calendar';
}

/** Epoch ms of the time in `bytes[start, end)`; NaN when it is not a time of this format in whole milliseconds. */
export function parseBarTime(bytes: Uint8Array, start: number, end: number, format: TimeFormat): number {
  if (format === 'calendar') return parseCalendar(bytes, start, end);
  const epoch = parseDecimal(bytes, start, end, point);
  const ms = format === 'epoch_s' ? epoch * 1000 : epoch;
  return Number.isInteger(ms) ? ms : NaN;
}
