const word = (1n << 64n) - 1n;

/** The odd constant 2⁶⁴/φ: the step of the generator, which visits every 64-bit state once. */
export const goldenGamma = 0x9e3779b97f4a7c15n;

/**
 * The output function of splitmix64, a bijection of 64-bit words.
 * Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
export function mix64(value: bigint): bigint {
  let z = value & word;
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & word;
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & word;
  return z ^ (z >> 31n);
}

/** The first `count` outputs of splitmix64 from a state, each in 0 … 2⁶⁴ − 1. */
export function splitmix64(state: bigint, count: number): bigint[] {
  return Array.from({ length: count }, (_, i) => mix64(state + goldenGamma * BigInt(i + 1)));
}
