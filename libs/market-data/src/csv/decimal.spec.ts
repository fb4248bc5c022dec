import * as fc from 'fast-check';
import { parseDecimal } from './decimal';

const parse = (text: string, mark = '.') => {
  const bytes = new TextEncoder().encode(`;${text};`);
  return parseDecimal(bytes, 1, bytes.length - 1, mark.charCodeAt(0));
};

describe('parseDecimal', () => {
  it.each([
    ['1.1', 1.1],
    ['-2.50', -2.5],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['1e3', 1000],
    ['12E-1', 1.2],
    ['9007199254740993', 9007199254740992],
    ['0.1000000000000000055511151231257827', 0.1],
    ['123456789012345678901234567890', 1.2345678901234568e29],
    ['0.00000000000000000000001', 1e-23],
    ['1e309', Infinity],
    ['-1e309', -Infinity],
    ['-0', -0],
  ])('reads %s', (text, value) => {
    expect(parse(text)).toBe(value);
  });

  it.each([
    '',
    '-',
    '.',
    '+.',
    '1.2.3',
    '1,5',
    '1 5',
    '1e',
    '1e+',
    'e5',
    '0x10',
    'NaN',
    'Infinity',
    '1_000',
    '--1',
    '1-',
    '\0',
    '１',
  ])('takes %j for no number', (text) => {
    expect(parse(text)).toBeNaN();
  });

  it('reads with a decimal comma, and no point then', () => {
    expect(parse('1,25', ',')).toBe(1.25);
    expect(parse('1,2345678901234567890', ',')).toBe(1.2345678901234567);
    expect(parse('1.25', ',')).toBeNaN();
  });

  it('gives the bits that Number gives, for decimals of any length', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 25 });
    const exponent = fc.oneof(
      fc.constant(''),
      fc.integer({ min: -330, max: 330 }).map((power) => `e${power}`),
    );
    fc.assert(
      fc.property(fc.constantFrom('', '-', '+'), digits, digits, exponent, (sign, whole, decimals, power) => {
        const text = `${sign}${whole}.${decimals}${power}`;
        expect(parse(text)).toBe(Number(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('brings back every double from its shortest text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => parse(String(value)) === value),
    );
  });
});
