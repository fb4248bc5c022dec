/**
 * Uniform numbers in [0, 1), multiples of 2⁻³², from a 32-bit seed: a Weyl sequence through a bijective mix of 32-bit integers
 * ("lowbias32", C. Wellons, hash-prospector, 2018), the same on every machine. Fit for made-up bars, not for statistics.
 */
export class SeededUniform {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 16), 0x7feb352d);
    z = Math.imul(z ^ (z >>> 15), 0x846ca68b);
    return ((z ^ (z >>> 16)) >>> 0) / 4294967296;
  }

  /** About standard normal: the sum of 12 uniforms minus 6. */
  nextGaussian(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.next();
    return sum;
  }
}
