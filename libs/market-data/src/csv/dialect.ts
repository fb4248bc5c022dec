import { DataError } from '../data-error';
import { parseClock } from './calendar-time';
import type { TimeFormat } from './bar-time';
import { timeFormatOf } from './bar-time';
import { role, roleNames } from './column-roles';
import type { Role } from './column-roles';
import { badQuotes, FieldCursor } from './fields';
import { countsPoints, looksLikeHeader, rolesOfHeader } from './header';
import { shown } from './shown';

/** How a file was written. */
export interface CsvDialect {
  readonly separator: ',' | ';' | '\t';
  readonly decimalMark: '.' | ',';
  readonly hasHeader: boolean;
  readonly timeFormat: TimeFormat;
  /** What each column was taken for: `time`, `time of day`, `open`, `high`, `low`, `close`, `volume`, `spread` or `ignored`. */
  readonly columns: readonly string[];
}

/** What the first line tells of a file's layout. */
export interface CsvLayout {
  readonly separator: number;
  readonly hasHeader: boolean;
  /** One for each column. */
  readonly roles: readonly Role[];
  /** Names of the header's columns that are not read. */
  readonly ignored: readonly string[];
  /** A MetaTrader export, whose `<SPREAD>` counts points. */
  readonly spreadInPoints: boolean;
}

const tab = 9;
const comma = 44;
const semicolon = 59;

/** Reads the layout off the first line, `bytes[start, end)`; DataError when it is neither a header nor a bar. */
export function readLayout(bytes: Uint8Array, start: number, end: number, row: number): CsvLayout {
  refuseOtherEncodings(bytes, start, end, row);
  const separator = separatorOf(bytes, start, end);
  if (separator === null) {
    const expected = 'columns separated by comma, semicolon or tab';
    throw new DataError({ code: 'unknown_separator', column: null, expected, came: shown(bytes, start, end) }, row);
  }
  const fields = fieldTexts(bytes, start, end, separator, row);
  if (looksLikeHeader(fields)) {
    const roles = rolesOfHeader(fields, row);
    const ignored = fields.filter((_, index) => roles[index] === role.ignored);
    return { separator, hasHeader: true, roles, ignored, spreadInPoints: countsPoints(fields) };
  }
  return { separator, hasHeader: false, roles: rolesOfBar(fields, row), ignored: [], spreadInPoints: false };
}

/** The dialect of a layout, once the bars have shown the rest. */
export function dialectOf(layout: CsvLayout, decimalMark: number, timeFormat: TimeFormat): CsvDialect {
  return {
    separator: String.fromCharCode(layout.separator) as CsvDialect['separator'],
    decimalMark: decimalMark === comma ? ',' : '.',
    hasHeader: layout.hasHeader,
    timeFormat,
    columns: layout.roles.map((as) => roleNames[as]),
  };
}

function refuseOtherEncodings(bytes: Uint8Array, start: number, end: number, row: number): void {
  const mark = end - start < 2 ? 0 : bytes[start] * 256 + bytes[start + 1];
  if (mark === 0xfffe || mark === 0xfeff) {
    throw new DataError({ code: 'unsupported_encoding', column: null, expected: 'UTF-8 text', came: 'UTF-16' }, row);
  }
  for (let p = start; p < end; p++) {
    if (bytes[p] === 0) {
      const came = 'a NUL byte (is the file UTF-16, or compressed?)';
      throw new DataError({ code: 'nul_byte', column: null, expected: 'UTF-8 text', came }, row);
    }
    if (bytes[p] === 13) {
      const expected = 'lines that end with LF or CR LF';
      throw new DataError({ code: 'line_ending', column: null, expected, came: 'a CR alone' }, row);
    }
  }
}

/** A semicolon wins over a comma, which may then be the decimal mark. */
function separatorOf(bytes: Uint8Array, start: number, end: number): number | null {
  const line = bytes.subarray(start, end);
  return [semicolon, tab, comma].find((separator) => line.includes(separator)) ?? null;
}

function fieldTexts(bytes: Uint8Array, start: number, end: number, separator: number, row: number): string[] {
  const decoder = new TextDecoder();
  const cursor = new FieldCursor(separator);
  const texts: string[] = [];
  cursor.open(start, end);
  while (cursor.hasNext()) {
    if (!cursor.next(bytes)) throw badQuotes(row);
    texts.push(decoder.decode(bytes.slice(cursor.start, cursor.end)));
  }
  return texts;
}

/** Without a header: time, or date and time of day, then open, high, low, close[, volume[, spread]]. */
function rolesOfBar(fields: readonly string[], row: number): Role[] {
  const [first, second = ''] = fields.map((field) => new TextEncoder().encode(field));
  if (timeFormatOf(first, 0, first.length) === null) {
    const expected = 'a header that names time, open, high, low and close, or a first bar that begins with its time';
    throw new DataError(
      { code: 'unknown_header', column: null, expected, came: JSON.stringify(fields[0].slice(0, 40)) },
      row,
    );
  }
  const withClock = second !== '' && second.includes(58) && !Number.isNaN(parseClock(second, 0, second.length));
  const all = [role.open, role.high, role.low, role.close, role.volume, role.spread];
  const times = withClock ? [role.time, role.clock] : [role.time];
  const values = fields.length - times.length;
  if (values < 4 || values > all.length) {
    const expected = 'time, open, high, low, close and at most volume and spread, or a header that names the columns';
    throw new DataError({ code: 'missing_column', column: null, expected, came: `${fields.length} columns` }, row);
  }
  return [...times, ...all.slice(0, values)];
}
