import * as fc from 'fast-check';
import { crc32 as crc32OfZlib } from 'node:zlib';
import { crc32 } from './crc32';

const words = (text: string) => new Int32Array(Uint8Array.from(text, (char) => char.charCodeAt(0)).buffer);

describe('crc32', () => {
  it('gives the values of the standard', () => {
    // Python: zlib.crc32(b"12345678"), zlib.crc32(b"abcdABCD1234"), zlib.crc32(bytes(4))
    expect(crc32(words('12345678'))).toBe(0x9ae0daaf);
    expect(crc32(words('abcdABCD1234'))).toBe(0x537eb9fd);
    expect(crc32(new Int32Array(1))).toBe(0x2144df1c);
    expect(crc32(new Int32Array(0))).toBe(0);
  });

  it('sums a text in parts', () => {
    expect(crc32(words('5678'), crc32(words('1234')))).toBe(0x9ae0daaf);
  });

  it('gives what zlib gives, whatever the length and what came before', () => {
    const arrays = fc.int32Array({ minLength: 0, maxLength: 700 });
    fc.assert(
      fc.property(arrays, fc.nat({ max: 700 }), (all, cut) => {
        const at = Math.min(cut, all.length);
        const expected = crc32OfZlib(new Uint8Array(all.buffer, all.byteOffset, all.byteLength));
        expect(crc32(all)).toBe(expected);
        expect(crc32(all.subarray(at), crc32(all.subarray(0, at)))).toBe(expected);
      }),
    );
  });
});
