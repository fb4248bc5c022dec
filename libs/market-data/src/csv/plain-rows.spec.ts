import * as fc from 'fast-check';
import { csvFile, damaged, timeWriters } from '../../test/csv-files';
import { bytesOf, outcome } from '../../test/parse-csv';
import { ColumnBuilder } from '../column-builder';
import { parseTimeframe } from '../timeframe';
import { role } from './column-roles';
import { readLayout } from './dialect';
import { lineFeed } from './line-ends';
import { PlainRows } from './plain-rows';
import { RowReader } from './row-reader';

/** No bars here are nearer to each other. */
const timeframe = parseTimeframe('M1');

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
const goodFiles: fc.Arbitrary<string> = fc
  .tuple(look, fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 80 }))
  .map(([how, moves]) => csvFile(how, moves));

/** Files of every dialect, of which some bytes may be others. */
const anyFiles: fc.Arbitrary<Uint8Array> = fc
  .tuple(goodFiles, fc.array(damage, { maxLength: 4 }))
  .map(([text, damages]) => damaged(new TextEncoder().encode(text), damages));

/** A byte alone is never a whole line: so cut, a file is read by `RowReader` alone. */
const everywhere = (bytes: Uint8Array) => Array.from(bytes, (_, index) => index);

/** Lines of a file that are left to `RowReader` after the first bar. */
function linesLeft(text: string): number {
  const bytes = bytesOf(text);
  const lineEnd = (from: number) => bytes.indexOf(lineFeed, from);
  const layout = readLayout(bytes, 0, contentEnd(bytes, lineEnd(0)), 1);
  const columns = new ColumnBuilder(layout.roles.includes(role.volume), layout.roles.includes(role.spread));
  const reader = new RowReader(layout, columns, 1, timeframe);
  const first = layout.hasHeader ? lineEnd(0) + 1 : 0;
  reader.read(bytes, first, contentEnd(bytes, lineEnd(first)), 1);
  const plain = new PlainRows(layout, columns, 1, reader.timeFormat!, timeframe);
  const left = plain.take(bytes, lineEnd(first) + 1, bytes.length, reader.decimalMark, Infinity);
  return bytes.subarray(left).filter((byte) => byte === lineFeed).length;
}

function contentEnd(bytes: Uint8Array, end: number): number {
  return bytes[end - 1] === 13 ? end - 1 : end;
}

describe('PlainRows', () => {
  it('takes every row of an ordinary file, but the last that it cannot see the end of', () => {
    fc.assert(fc.property(goodFiles, (text) => linesLeft(text) <= 2));
  });

  it.each([
    ['quotes', '"2024-01-04",11,13,10,12'],
    ['a space', '2024-01-04, 11,13,10,12'],
    ['a sign', '2024-01-04,+11,13,10,12'],
    ['an exponent', '2024-01-04,1.1e1,13,10,12'],
    ['more digits than a double holds', '2024-01-04,11.0000000000000001,13,10,12'],
    ['a missing field', '2024-01-04,11,13,10,'],
    ['a field too many', '2024-01-04,11,13,10,12,1'],
    ['a blank line', ''],
    ['a price at fault', '2024-01-04,11,10,10,12'],
    ['a time at fault', '2024-01-02,11,13,10,12'],
  ])('leaves a row with %s', (_, row) => {
    const rest = '2024-01-05,11,13,10,12\n2024-01-08,11,13,10,12\n2024-01-09,11,13,10,12\n';
    expect(linesLeft(`2024-01-02,10,12,9,11\n2024-01-03,11,13,10,12\n${row}\n${rest}`)).toBe(4);
  });

  it('takes no more bars than it may', () => {
    const row = (day: number) => `2024-01-0${day},10,12,9,11\n`;
    const text = [1, 2, 3, 4, 5, 6, 7, 8].map(row).join('');
    expect(outcome(text, [], { maxRows: 4 })).toMatchObject({ code: 'too_many_rows', row: 5 });
  });
});

describe('a file read by PlainRows where it can', () => {
  const cuts = fc.array(fc.nat({ max: 8_000 }), { maxLength: 6 });

  it('gives the bars, findings and errors that RowReader alone gives, wherever it is cut', () => {
    fc.assert(
      fc.property(anyFiles, cuts, fc.constantFrom(25, 1_000), (bytes, places, maxRows) => {
        const options = { maxRows, timeframe };
        const careful = outcome(bytes, everywhere(bytes), options);
        expect(outcome(bytes, [], options)).toEqual(careful);
        expect(outcome(bytes, places, options)).toEqual(careful);
      }),
      { numRuns: 400 },
    );
  });

  const stamped = (times: string) => `datetime,open,high,low,close,note\n${times}`;
  const row = (time: string, note = 'x') => `${time},10,12,9,11,${note}\n`;
  const afterNine = row('2024-01-02 09:00:00') + row('2024-01-02 09:01:00') + row('2024-01-02 09:02:00');
  const evening = row('2024-01-02 23:00:00') + row('2024-01-02 23:01:00');

  it.each([
    ['an hour that no day has', stamped(afterNine + row('2024-01-02 24:00:00') + evening)],
    ['a minute that no hour has', stamped(afterNine + row('2024-01-02 09:60:00') + evening)],
    ['other marks in a time', stamped(afterNine + row('2024-01-02 0910:00') + evening)],
    ['another zone', stamped(afterNine + row('2024-01-02 09:10:00+01') + evening)],
    ['no such day', stamped(afterNine + row('2024-01-32 09:10:00') + evening)],
    ['a quote inside of a note', stamped(afterNine + row('2024-01-02 09:10:00', 'a"b') + evening)],
    ['a quoted note', stamped(afterNine + row('2024-01-02 09:10:00', '"a,b"') + evening)],
    ['a note that goes on behind its quotes', stamped(afterNine + row('2024-01-02 09:10:00', '"a"b') + evening)],
    ['a NUL in a note', stamped(afterNine + row('2024-01-02 09:10:00', 'a\0') + evening)],
    ['a CR in a note', stamped(afterNine + row('2024-01-02 09:10:00', 'a\rb') + evening)],
    ['a line as long as it may be', stamped(afterNine + row('2024-01-02 09:10:00', 'x'.repeat(4_065)) + evening)],
    ['a line that is too long', stamped(afterNine + row('2024-01-02 09:10:00', 'x'.repeat(4_066)) + evening)],
    ['blank lines inside', stamped(`${afterNine}\n${evening}`)],
    ['blank lines at the end', stamped(`${afterNine}${evening}\n\n\n${' '.repeat(40)}\n`)],
    [
      'a time where a date stands beside a time of day',
      'date,time,open,high,low,close\n2024-01-02,09:00,10,12,9,11\n2024-01-02 01:00,09:01,10,12,9,11\n2024-01-02,10:01,10,12,9,11\n',
    ],
    [
      'a spread in points',
      '<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<SPREAD>\n' +
        '2024.01.02\t10\t12\t9\t11\t5\n2024.01.03\t10\t12\t9\t11\t7\n2024.01.04\t10\t12\t9\t11\t0\n2024.01.05\t10\t12\t9\t11\t1\n',
    ],
  ])('gives the same with %s', (_, text) => {
    const options = { pointsPerPip: 10, timeframe };
    expect(outcome(text, [], options)).toEqual(outcome(text, everywhere(bytesOf(text)), options));
  });
});
