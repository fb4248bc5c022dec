/** Tables for four bytes at a time ("slicing by 4") of the reflected polynomial 0xEDB88320. */
const tables = makeTables();

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const [t0, t1, t2, t3] = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)];
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    t0[byte] = value;
  }
  for (let byte = 0; byte < 256; byte++) {
    t1[byte] = (t0[byte] >>> 8) ^ t0[t0[byte] & 255];
    t2[byte] = (t1[byte] >>> 8) ^ t0[t1[byte] & 255];
    t3[byte] = (t2[byte] >>> 8) ^ t0[t2[byte] & 255];
  }
  return [t0, t1, t2, t3];
}

/**
 * CRC-32 as in zip and PNG (ISO 3309), 0 … 2³² − 1, over bytes taken as little-endian words. `previous` is the checksum of what
 * came before, so that a text may be summed in parts.
 */
export function crc32(words: Int32Array, previous = 0): number {
  const [t0, t1, t2, t3] = tables;
  let crc = ~previous;
  for (let i = 0; i < words.length; i++) {
    crc ^= words[i];
    crc = t3[crc & 255] ^ t2[(crc >>> 8) & 255] ^ t1[(crc >>> 16) & 255] ^ t0[crc >>> 24];
  }
  return ~crc >>> 0;
}
