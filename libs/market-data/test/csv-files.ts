import * as fc from 'fast-check';

const minuteMs = 60_000;
const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const dateOf = (ms: number, mark: string) => new Date(ms).toISOString().slice(0, 10).replaceAll('-', mark);
const clockOf = (ms: number) => new Date(ms).toISOString().slice(11, 19);

/** How programs write a time; more than one field where the time of day has its own. */
const timeWriters: readonly ((ms: number, separator: string) => string)[] = [
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

interface Look {
  readonly time: number;
  readonly separator: string;
  readonly mark: string;
  readonly lineEnd: string;
  readonly hasHeader: boolean;
  readonly extras: number;
  readonly turn: number;
  readonly decimals: number;
}

interface Damage {
  readonly at: number;
  readonly byte: number;
}

const look = fc
  .record({
    time: fc.nat({ max: timeWriters.length - 1 }),
    separator: fc.constantFrom(',', ';', '\t'),
    mark: fc.constantFrom('.', ','),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    hasHeader: fc.boolean(),
    extras: fc.nat({ max: 3 }),
    turn: fc.nat({ max: 8 }),
    decimals: fc.nat({ max: 12 }),
  })
  .filter(({ mark, separator }) => mark !== separator);

/** Bytes that mean something to a parser. */
const telling = [0, 9, 10, 13, 32, 34, 43, 44, 45, 46, 48, 57, 58, 59, 69, 84, 90, 101, 255];
const damage = fc.record({ at: fc.nat({ max: 5_000 }), byte: fc.constantFrom(...telling) });

/** Good files of every dialect. */
export const goodFiles: fc.Arbitrary<string> = fc
  .tuple(look, fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 80 }))
  .map(([how, moves]) => fileOf(how, moves));

/** Files of every dialect, of which some bytes may be others. */
export const anyFiles: fc.Arbitrary<Uint8Array> = fc
  .tuple(goodFiles, fc.array(damage, { maxLength: 4 }))
  .map(([text, damages]) => damaged(new TextEncoder().encode(text), damages));

function fileOf(how: Look, moves: readonly number[]): string {
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

function damaged(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  for (const { at, byte } of damages) bytes[at % bytes.length] = byte;
  return bytes;
}
