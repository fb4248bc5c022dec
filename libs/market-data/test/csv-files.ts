const minuteMs = 60_000;
const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const dateOf = (ms: number, mark: string) => new Date(ms).toISOString().slice(0, 10).replaceAll('-', mark);
const clockOf = (ms: number) => new Date(ms).toISOString().slice(11, 19);

/** How programs write a time; more than one field where the time of day has its own. */
export const timeWriters: readonly ((ms: number, separator: string) => string)[] = [
  (ms) => new Date(ms).toISOString(),
  (ms) => `${dateOf(ms, '-')} ${clockOf(ms)}`,
  (ms) => `${dateOf(ms, '-')}T${clockOf(ms)}Z`,
  (ms) => `${dateOf(ms, '-')} ${clockOf(ms)}+00:00`,
  (ms) => `${dateOf(ms - 5.5 * 60 * minuteMs, '/')} ${clockOf(ms - 5.5 * 60 * minuteMs)}-0530`,
  (ms) => `${dateOf(ms, '.')} ${clockOf(ms).slice(0, 5)}`,
  (ms) => `${dateOf(ms, '')} ${clockOf(ms).replaceAll(':', '')}`,
  (ms) => `${dateOf(ms, '')}${clockOf(ms).replaceAll(':', '')}`,
  (ms, separator) => `${dateOf(ms, '.')}${separator}${clockOf(ms)}`,
  (ms) => String(ms),
  (ms) => String(ms / 1000),
  (ms) => `${ms / 1000}.0`,
];
/** The writers whose time of day is a field of its own. */
const apart = [8];

/** How a file is written. */
export interface Look {
  /** Which of `timeWriters`. */
  readonly time: number;
  readonly separator: string;
  readonly mark: string;
  readonly lineEnd: string;
  readonly hasHeader: boolean;
  readonly extras: number;
  readonly turn: number;
  readonly decimals: number;
}

/** A byte that is another's. */
export interface Damage {
  readonly at: number;
  readonly byte: number;
}

/** A good file with a bar for each move. */
export function csvFile(how: Look, moves: readonly number[]): string {
  const { separator, lineEnd, hasHeader } = how;
  const names = [apart.includes(how.time) ? `date${separator}time` : 'time', 'open', 'high', 'low', 'close'];
  const columns = [...names, ...['volume', 'spread', 'note'].slice(0, how.extras)];
  const lines = moves.map((move, bar) => turned(fieldsOf(how, bar, move), how));
  const header = hasHeader ? [turned(columns, how)] : [];
  return [...header, ...lines, ''].join(lineEnd);
}

/** Columns may stand in any order where a header names them; without one a note has no place. */
function turned(fields: readonly string[], { hasHeader, turn, separator }: Look): string {
  const at = hasHeader ? turn % fields.length : 0;
  const shown = hasHeader ? fields : fields.slice(0, 7);
  return [...shown.slice(at), ...shown.slice(0, at)].join(separator);
}

function fieldsOf({ time, separator, mark, extras, decimals }: Look, bar: number, move: number): string[] {
  const number = (value: number) => value.toFixed(decimals).replace('.', mark);
  const open = 1 + move / 700;
  const step = bar % 7 === 0 ? 7 : 1;
  const timeMs = Date.UTC(2024, 1, 28, 22, 30) + (bar * 7 + step) * 9 * minuteMs;
  const prices = [open, open * 1.25, open / 1.5, open * 1.125].map(number);
  return [
    timeWriters[time](timeMs, separator),
    ...prices,
    ...[String(move), number(move / 10), `n${pad(bar)}`].slice(0, extras),
  ];
}

/** The bytes, some of them changed in place. */
export function damaged(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  for (const { at, byte } of damages) bytes[at % bytes.length] = byte;
  return bytes;
}
