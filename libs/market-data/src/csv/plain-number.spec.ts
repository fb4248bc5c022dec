import * as fc from 'fast-check';
import { readPlainNumber } from './plain-number';

/** The value and where it ends, as characters of the text. */
function read(text: string, mark = '.'): [value: number, end: number] {
  const target = new Float64Array(1).fill(NaN);
  const bytes = new TextEncoder().encode(`;${text};\n`);
  const end = readPlainNumber(bytes, 1, mark.charCodeAt(0), target, 0);
  return [target[0], end < 0 ? end : end - 1];
}

describe('readPlainNumber', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    ['1.10075', 1.10075],
    ['.5', 0.5],
    ['5.', 5],
    ['999999999', 999_999_999],
    ['9999999999', 9_999_999_999],
    ['4294967297.5', 4_294_967_297.5],
    ['999999999999999', 999_999_999_999_999],
    ['0.00000000000001', 1e-14],
    ['123456.789012345', 123_456.789012345],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual([value, text.length]);
  });

  it.each(['', '.', '-1', '+1', ' 1', 'x', '1234567890123456', '0.000000000000001'])('leaves %j', (text) => {
    expect(read(text)).toEqual([NaN, -1]);
  });

  it('ends where a number does, whatever comes then', () => {
    expect([read('1.2.3'), read('1,5'), read('1e5'), read('1 5'), read('1,5', ',')]).toEqual([
      [1.2, 3],
      [1, 1],
      [1, 1],
      [1, 1],
      [1.5, 3],
    ]);
  });

  it('gives the bits that Number gives, for all that it takes', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 15 });
    fc.assert(
      fc.property(digits, fc.nat({ max: 15 }), (all, at) => {
        const text = at < all.length ? `${all.slice(0, at)}.${all.slice(at)}` : all;
        expect(read(text)).toEqual(all === '' ? [NaN, -1] : [Number(text), text.length]);
      }),
      { numRuns: 5_000, seed: 17 },
    );
  });
});
