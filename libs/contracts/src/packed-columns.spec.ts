import { DomainError } from './domain-error';
import { packDoubles, packReasons, reasonReader, unpackDoubles } from './packed-columns';

describe('packed columns', () => {
  it('bring back every bit of a double, also out of the middle of other bytes', () => {
    const values = Float64Array.of(1.1, -0, NaN, Infinity, Number.MIN_VALUE, 2 ** 53);
    const shifted = Buffer.concat([Buffer.alloc(3), packDoubles(values)]).subarray(3);
    expect(unpackDoubles(shifted, 6)).toEqual(values);
    expect(Object.is(unpackDoubles(shifted, 6)[1], -0)).toBe(true);
    expect(packDoubles(Float64Array.of(1)).toString('hex')).toBe('000000000000f03f');
  });

  it('of part of a column are that part', () => {
    expect(unpackDoubles(packDoubles(Float64Array.of(1, 2, 3, 4).subarray(1, 3)), 2)).toEqual(Float64Array.of(2, 3));
  });

  it('bring back reasons, and nothing where there are none', () => {
    const texts = ['', 'zero_variance', '', 'too_few_returns', 'zero_variance'];
    const packed = packReasons(texts);
    expect(packed).toEqual({ reason: ['zero_variance', 'too_few_returns'], reasonAt: Uint8Array.of(0, 1, 0, 2, 1) });
    expect(texts.map((_, row) => reasonReader(packed, 5)(row))).toEqual(texts);
    expect(packReasons(['', ''])).toEqual({ reason: [], reasonAt: new Uint8Array(0) });
    expect(reasonReader(packReasons(['']), 1)(0)).toBe('');
  });

  it('of another length, or with a reason that is not there, are refused', () => {
    const faults = [
      () => unpackDoubles(Buffer.alloc(16), 3),
      () => reasonReader({ reason: ['a'], reasonAt: Uint8Array.of(1) }, 2),
      () => reasonReader({ reason: ['a'], reasonAt: Uint8Array.of(2) }, 1),
    ];
    for (const fault of faults) expect(fault).toThrow(DomainError);
    expect(() => packReasons(Array.from({ length: 256 }, (_, i) => `r${i}`))).toThrow(RangeError);
  });
});
