import { DataError } from '../data-error';
import { role } from './column-roles';
import type { Role } from './column-roles';

/** Names of the columns that carry a whole time or a date; the first of them that a header has is taken. */
const timeNames = ['datetime', 'timestamp', 'open_time', 'date', 'time'];
/** Ticks come first: MetaTrader's `<VOL>` is zero where the broker knows no real volume. */
const volumeNames = ['volume', 'tickvol', 'tick_volume', 'vol', 'real_volume'];
const singleNames: readonly (readonly [name: string, role: Role])[] = [
  ['open', role.open],
  ['high', role.high],
  ['low', role.low],
  ['close', role.close],
  ['spread', role.spread],
];

const knownNames = new Set([...timeNames, ...volumeNames, ...singleNames.map(([name]) => name)]);

/** Whether a first line is a header: any of its fields is a column name we know. */
export function looksLikeHeader(fields: readonly string[]): boolean {
  return fields.some((field) => knownNames.has(normalName(field)));
}

/** The role of each column of a header; `row` is its line, null where names stand outside of the rows. DataError `missing_column` or `duplicate_column`. */
export function rolesOfHeader(fields: readonly string[], row: number | null): Role[] {
  const names = fields.map(normalName);
  refuseDuplicates(names, row);
  const roles = names.map((): Role => role.ignored);
  const assign = (name: string, as: Role): boolean => {
    const index = names.indexOf(name);
    if (index >= 0) roles[index] = as;
    return index >= 0;
  };
  const time = timeNames.find((name) => assign(name, role.time));
  if (time === undefined) throw missing('time (or date, datetime, timestamp)', 'time', fields, row);
  if (time === 'date') assign('time', role.clock);
  for (const [name, as] of singleNames) {
    if (!assign(name, as) && as !== role.spread) throw missing(name, name, fields, row);
  }
  volumeNames.some((name) => assign(name, role.volume));
  return roles;
}

/** Whether a header says that its spread counts points, as MetaTrader's does. */
export function countsPoints(fields: readonly string[]): boolean {
  return fields.some((field) => field.trim().toLowerCase() === '<spread>');
}

function normalName(field: string): string {
  const name = field.trim().toLowerCase();
  const plain = name.startsWith('<') && name.endsWith('>') ? name.slice(1, -1) : name;
  return plain.replace(/[ -]/g, '_');
}

function refuseDuplicates(names: readonly string[], row: number | null): void {
  const twice = names.find((name, index) => knownNames.has(name) && names.indexOf(name) !== index);
  if (twice === undefined) return;
  const expected = 'each column once';
  throw new DataError({ code: 'duplicate_column', column: twice, expected, came: 'it a second time' }, row);
}

function missing(wanted: string, column: string, fields: readonly string[], row: number | null): DataError {
  const came = `the columns ${fields.map((field) => JSON.stringify(field.trim().slice(0, 40))).join(', ')}`;
  return new DataError({ code: 'missing_column', column, expected: `a column named ${wanted}`, came }, row);
}
