import { parseCalendar } from './calendar-time';
import { isDigit } from './decimal';
import { endsField } from './line-ends';

const hourMs = 3_600_000;
const minuteMs = 60_000;
const colon = 58;

/**
 * Reads calendar times of fields that are not quoted. The day, and what stands behind the minutes, mostly are those of the row
 * before: they are compared with it, and read by `parseCalendar` only where they differ.
 */
export class PlainTime {
  private readonly date = new Uint8Array(10);
  private dateBytes = 0;
  private dateMs = NaN;
  private hasColon = false;
  /** What followed hour and minute: seconds, their decimals, a zone. Longer ones are not kept. */
  private readonly rest = new Uint8Array(24);
  private restBytes = -1;
  private restMs = NaN;

  constructor(private readonly separator: number) {}

  /**
   * Writes the epoch ms of the field that begins at `start` into `target[index]`, as `parseCalendar` gives it. From `start` on there
   * are 32 bytes, and a line feed.
   *
   * @returns where the field ends; −1 when it is no time
   */
  read(bytes: Uint8Array, start: number, target: Float64Array, index: number): number {
    const { date, dateBytes } = this;
    for (let i = 0; i < dateBytes; i++)
      if (bytes[start + i] !== date[i]) return this.learn(bytes, start, target, index);
    const clock = start + dateBytes;
    const mark = bytes[clock];
    if (mark === 84 || mark === 32) {
      const end = this.readClock(bytes, clock + 1, target, index);
      if (end >= 0) return end;
    } else if (dateBytes > 0 && endsField(mark, this.separator)) {
      target[index] = this.dateMs;
      return clock;
    }
    return this.learn(bytes, start, target, index);
  }

  /** −1 when the time of day differs from the one before in more than hour and minute. */
  private readClock(bytes: Uint8Array, clock: number, target: Float64Array, index: number): number {
    const { rest, restBytes, hasColon } = this;
    const minute = hasColon ? clock + 3 : clock + 2;
    const hours = twoDigits(bytes, clock);
    const minutes = twoDigits(bytes, minute);
    const isTime = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60;
    if (!isTime || restBytes < 0 || (bytes[clock + 2] === colon) !== hasColon) return -1;
    const from = minute + 2;
    for (let i = 0; i < restBytes; i++) if (bytes[from + i] !== rest[i]) return -1;
    if (!endsField(bytes[from + restBytes], this.separator)) return -1;
    target[index] = this.dateMs + hours * hourMs + minutes * minuteMs + this.restMs;
    return from + restBytes;
  }

  /** Reads the whole field, and keeps its parts for the next. */
  private learn(bytes: Uint8Array, start: number, target: Float64Array, index: number): number {
    let end = start;
    while (!endsField(bytes[end], this.separator)) end++;
    const ms = parseCalendar(bytes, start, end);
    if (Number.isNaN(ms)) return -1;
    target[index] = ms;
    this.dateBytes = isDigit(bytes[start + 4]) ? 8 : 10;
    const dateEnd = start + this.dateBytes;
    this.date.set(bytes.subarray(start, dateEnd));
    this.dateMs = parseCalendar(bytes, start, dateEnd);
    this.learnRest(bytes, dateEnd + 1, end, ms - this.dateMs);
    return end;
  }

  private learnRest(bytes: Uint8Array, clock: number, end: number, clockMs: number): void {
    this.hasColon = bytes[clock + 2] === colon;
    const minute = this.hasColon ? clock + 3 : clock + 2;
    const from = minute + 2;
    this.restBytes = -1;
    if (from > end || end - from > this.rest.length || isDigit(bytes[clock - 1])) return;
    this.restBytes = end - from;
    this.rest.set(bytes.subarray(from, end));
    this.restMs = clockMs - twoDigits(bytes, clock) * hourMs - twoDigits(bytes, minute) * minuteMs;
  }
}

/** 0 … 99; −1 when two digits do not stand there. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] - 48;
  const ones = bytes[at + 1] - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
