export type TimeframeName = 'M1' | 'M5' | 'M15' | 'M30' | 'H1' | 'H4' | 'D1' | 'W1';

/** The span of time that one bar covers. */
export interface Timeframe {
  readonly name: TimeframeName;
  readonly durationMs: number;
  /**
   * Bars never open nearer to each other than this: intraday bars a duration, days an hour less, as a local day may have 23 hours, and weeks
   * three days, as a week may begin with its first session and a Friday alone may be one.
   */
  readonly leastStepMs: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Every known timeframe, the shortest first. */
export const timeframes: readonly Timeframe[] = [
  { name: 'M1', durationMs: minuteMs, leastStepMs: minuteMs },
  { name: 'M5', durationMs: 5 * minuteMs, leastStepMs: 5 * minuteMs },
  { name: 'M15', durationMs: 15 * minuteMs, leastStepMs: 15 * minuteMs },
  { name: 'M30', durationMs: 30 * minuteMs, leastStepMs: 30 * minuteMs },
  { name: 'H1', durationMs: hourMs, leastStepMs: hourMs },
  { name: 'H4', durationMs: 4 * hourMs, leastStepMs: 4 * hourMs },
  { name: 'D1', durationMs: dayMs, leastStepMs: dayMs - hourMs },
  { name: 'W1', durationMs: 7 * dayMs, leastStepMs: 3 * dayMs },
];

export class UnknownTimeframeError extends Error {
  constructor(readonly text: string) {
    const known = timeframes.map((timeframe) => timeframe.name).join(', ');
    super(`expected a timeframe (one of ${known}), came ${JSON.stringify(text)}`);
    this.name = 'UnknownTimeframeError';
  }
}

/** The timeframe of this name, in upper or lower case; UnknownTimeframeError for any other text. */
export function parseTimeframe(text: string): Timeframe {
  const name = text.toUpperCase();
  const found = timeframes.find((timeframe) => timeframe.name === name);
  if (found === undefined) throw new UnknownTimeframeError(text);
  return found;
}
