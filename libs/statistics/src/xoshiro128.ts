/**
 * xoshiro128**: 32-bit integer operations only, period 2¹²⁸ − 1. Source: Blackman, Vigna, "Scrambled linear pseudorandom number
 * generators", ACM TOMS 2021. The state is four words and must not be all zero.
 */
export class Xoshiro128 {
  constructor(
    private a: number,
    private b: number,
    private c: number,
    private d: number,
  ) {}

  /** The next integer, 0 … 2³² − 1. */
  next(): number {
    const product = Math.imul(this.b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result >>> 0;
  }
}
