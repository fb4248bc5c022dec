export type TimeframeName = 'M1' | 'M5' | 'M15' | 'M30' | 'H1' | 'H4' | 'D1' | 'W1';

/** The span of time that one bar covers. */
export interface Timeframe {
  readonly name: TimeframeName;
  readonly durationMs: number;
}

const minuteMs = 60_000;

/** Every known timeframe, the shortest first. */
export const timeframes: readonly Timeframe[] = [
  { name: 'M1', durationMs: minuteMs },
  { name: 'M5', durationMs: 5 * minuteMs },
  { name: 'M15', durationMs: 15 * minuteMs },
  { name: 'M30', durationMs: 30 * minuteMs },
  { name: 'H1', durationMs: 60 * minuteMs },
  { name: 'H4', durationMs: 240 * minuteMs },
  { name: 'D1', durationMs: 1_440 * minuteMs },
  { name: 'W1', durationMs: 10_080 * minuteMs },
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
