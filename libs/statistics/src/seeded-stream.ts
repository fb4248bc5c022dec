import { goldenGamma, mix64, splitmix64 } from './splitmix64';
import { Xoshiro128 } from './xoshiro128';

/** A sequence of random numbers, the same on every machine: only integer operations and exactly rounded additions make it. */
export interface RandomStream {
  /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
  next(): number;
  /** Uniform integer 0 … n − 1, without bias; RangeError unless n is an integer of 1 … 2³². */
  nextInt(n: number): number;
  /**
   * Approximately standard normal: the sum of 12 uniforms minus 6 (Irwin–Hall). Mean 0, variance 1, tails that end at
   * ±6, excess kurtosis −0.1. It needs no logarithm or cosine, whose last bits differ between engines.
   */
  nextGaussian(): number;
}

/**
 * The stream with this number of this seed: a function of the two alone, so any worker can open any stream in any order.
 * Both are integers of 0 … 2⁵³ − 1, else RangeError. Streams of one seed start at different points of splitmix64.
 */
export function seededStream(seed: number, stream: number): RandomStream {
  const start = mix64(mix64(integerFrom('seed', seed)) + goldenGamma * integerFrom('stream', stream));
  const [first, second] = splitmix64(start, 2);
  return new SeededStream(new Xoshiro128(lowWord(first), highWord(first), lowWord(second), highWord(second)));
}

class SeededStream implements RandomStream {
  constructor(private readonly words: Xoshiro128) {}

  next(): number {
    const high = this.words.next() >>> 5;
    const low = this.words.next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  nextInt(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > 4294967296) {
      throw new RangeError(`nextInt: expected an integer of 1 to 4294967296, came ${n}`);
    }
    // Words from the last, incomplete run of n are drawn again: they would favor the small numbers.
    const fair = 4294967296 - (4294967296 % n);
    let word = this.words.next();
    while (word >= fair) word = this.words.next();
    return word % n;
  }

  nextGaussian(): number {
    let sum = 0;
    for (let i = 0; i < 12; i++) sum += this.words.next();
    // Each word stands for the middle of its interval: 12 halves make the mean exactly 0.
    return (sum + 6) / 4294967296 - 6;
  }
}

function integerFrom(name: string, value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`seededStream: expected ${name} to be an integer of 0 to 2^53 - 1, came ${value}`);
  }
  return BigInt(value);
}

function lowWord(value: bigint): number {
  return Number(value & 0xffffffffn);
}

function highWord(value: bigint): number {
  return Number(value >> 32n);
}
