import { csvCell, csvText, jsonCell } from './cell';

describe('a text of a CSV file', () => {
  it.each([
    ['plain', 'plain'],
    ['', '""'],
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|x', "'+cmd|x"],
    ['-1+2', "'-1+2"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['=1,2', `"'=1,2"`],
    ['-1.5', '-1.5'],
    ['+2e-7', '+2e-7'],
    ['-.5', '-.5'],
    ['-', "'-"],
  ])('%j is written %j', (text, written) => {
    expect(csvText(text)).toBe(written);
  });
});

describe('a number', () => {
  it.each([0, -0, 0.1 + 0.2, 1e21, 5e-324, -123456.789, 2 ** 53])(
    '%d is written so that it reads as the same',
    (value) => {
      const values = Float64Array.of(value);
      expect(Number(csvCell('number', values, 0))).toBe(value);
      expect(JSON.parse(jsonCell('number', values, 0))).toBe(value);
    },
  );

  it('that is missing or not finite is nothing, a zero is not', () => {
    const values = Float64Array.of(NaN, Infinity, 0);
    expect([0, 1, 2].map((row) => csvCell('number', values, row))).toEqual(['', '', '0']);
    expect([0, 1, 2].map((row) => jsonCell('number', values, row))).toEqual(['null', 'null', '0']);
  });

  it('is a time or a yes and no where its column is of those', () => {
    expect(jsonCell('time', Float64Array.of(7), 0)).toBe('"1970-01-01T00:00:00.007Z"');
    expect(csvCell('time', Float64Array.of(7), 0)).toBe('1970-01-01T00:00:00.007Z');
    expect([0, 1].map((row) => csvCell('flag', Float64Array.of(0, 1), row))).toEqual(['false', 'true']);
  });
});
