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
});
