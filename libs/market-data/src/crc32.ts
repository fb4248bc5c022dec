/** The reflected polynomial of zip and PNG, in which the highest bit stands for x⁰. */
const polynomial = 0xedb88320 | 0;
const one = 1 << 31;

/**
 * What a register of 32 bits becomes when a word of zeros follows, for its lowest 11 bits, its middle 11 and its highest 10: three
 * look-ups a word, out of tables that stay in the processor's nearest cache.
 */
const [low, middle, high] = [wordTable(11, 0), wordTable(11, 11), wordTable(10, 22)];

function wordTable(bits: number, at: number): Int32Array {
  return Int32Array.from({ length: 1 << bits }, (_, value) => {
    let register = value << at;
    for (let bit = 0; bit < 32; bit++) register = timesX(register);
    return register;
  });
}

/** Of words that are summed as one piece; more are cut into four, which do not wait for one another. */
const wordsOfOnePiece = 64;

/**
 * CRC-32 as in zip and PNG (ISO 3309), 0 … 2³² − 1, over bytes taken as little-endian words. `previous` is the checksum of what
 * came before, so that a text may be summed in parts.
 */
export function crc32(words: Int32Array, previous = 0): number {
  const quarter = words.length < wordsOfOnePiece ? 0 : words.length >>> 2;
  const register = quarter === 0 ? ~previous : fourPieces(words, quarter, ~previous);
  return ~onePiece(words, 4 * quarter, register) >>> 0;
}

function onePiece(words: Int32Array, start: number, before: number): number {
  let a = before;
  for (let i = start; i < words.length; i++) {
    a ^= words[i];
    a = low[a & 2047] ^ middle[(a >>> 11) & 2047] ^ high[a >>> 22];
  }
  return a;
}

/** The register behind `4 * size` words: each quarter by itself, then put behind one another. */
function fourPieces(words: Int32Array, size: number, before: number): number {
  let a = before;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < size; i++) {
    a ^= words[i];
    b ^= words[i + size];
    c ^= words[i + 2 * size];
    d ^= words[i + 3 * size];
    a = low[a & 2047] ^ middle[(a >>> 11) & 2047] ^ high[a >>> 22];
    b = low[b & 2047] ^ middle[(b >>> 11) & 2047] ^ high[b >>> 22];
    c = low[c & 2047] ^ middle[(c >>> 11) & 2047] ^ high[c >>> 22];
    d = low[d & 2047] ^ middle[(d >>> 11) & 2047] ^ high[d >>> 22];
  }
  const behind = zeroWords(size);
  return product(product(product(a, behind) ^ b, behind) ^ c, behind) ^ d;
}

/** x^(32 · count) modulo the polynomial: a register times this is what `count` words of zeros make of it. */
function zeroWords(count: number): number {
  let power = one;
  for (let bit = 0; bit < 32; bit++) power = timesX(power);
  let result = one;
  for (let rest = count; rest > 0; rest >>>= 1) {
    if ((rest & 1) === 1) result = product(result, power);
    power = product(power, power);
  }
  return result;
}

/** a · b modulo the polynomial. */
function product(a: number, b: number): number {
  let sum = 0;
  let shifted = b;
  for (let bit = 31; bit >= 0; bit--) {
    if (((a >>> bit) & 1) === 1) sum ^= shifted;
    shifted = timesX(shifted);
  }
  return sum;
}

function timesX(a: number): number {
  return (a & 1) === 1 ? (a >>> 1) ^ polynomial : a >>> 1;
}
