import * as fc from 'fast-check';
import { binomialCdf, binomialProbability, binomialUpperTail } from './binomial-distribution';

/** Σ C(n, i) for i = k … n, exact. */
function heads(k: number, n: number): bigint {
  let choose = 1n;
  let sum = 0n;
  for (let i = 0; i <= n; i++) {
    if (i >= k) sum += choose;
    choose = (choose * BigInt(n - i)) / BigInt(i + 1);
  }
  return sum;
}

/** P(X >= k) of n fair coins from integers alone. */
const fairTail = (k: number, n: number) => Number((heads(k, n) << 100n) >> BigInt(n)) / 2 ** 100;

describe('the binomial distribution', () => {
  it('counts coins: 5 or more heads of 8 fall in 93 of 256 ways', () => {
    expect(heads(5, 8)).toBe(93n);
    expect(binomialUpperTail(5, 8, 0.5)).toBeCloseTo(93 / 256, 14);
    expect(binomialCdf(4, 8, 0.5)).toBeCloseTo(163 / 256, 14);
    expect(binomialProbability(5, 8, 0.5)).toBeCloseTo(56 / 256, 14);
  });

  it('equals sums of exact integers for a fair coin to 1e-14', () => {
    for (const n of [1, 2, 15, 16, 17, 50, 333, 1_000]) {
      for (let k = 0; k <= n; k += 1 + Math.floor(n / 40)) {
        expect(Math.abs(binomialUpperTail(k, n, 0.5) - fairTail(k, n))).toBeLessThan(1e-14);
      }
    }
  });

  it.each([
    // P(X >= k) by the incomplete beta function in 40-digit arithmetic.
    [3, 1000, 0.01, 0.9973205680062085],
    [19, 20, 0.3, 1.662033897809999e-9],
    [2600, 5000, 0.5, 0.002441824868758759],
    [1, 200, 0.001, 0.1813511705213643],
    [29, 30, 0.9, 0.18369501919260364],
  ])('of %d or more in %d trials at %d keeps 12 digits', (k, n, p, published) => {
    expect(Math.abs(binomialUpperTail(k, n, p) / published - 1)).toBeLessThan(1e-12);
  });

  it('is certain from 0 on and impossible beyond n', () => {
    expect([binomialUpperTail(0, 5, 0.3), binomialUpperTail(6, 5, 0.3)]).toEqual([1, 0]);
    expect([binomialCdf(-1, 5, 0.3), binomialCdf(5, 5, 0.3)]).toEqual([0, 1]);
    expect([-1, 6, 2.5].map((k) => binomialProbability(k, 5, 0.3))).toEqual([0, 0, 0]);
  });

  it('takes whole successes: at least 2.5 is at least 3, at most 2.5 is at most 2', () => {
    expect(binomialUpperTail(2.5, 5, 0.3)).toBe(binomialUpperTail(3, 5, 0.3));
    expect(binomialCdf(2.5, 5, 0.3)).toBe(binomialCdf(2, 5, 0.3));
  });

  it('splits into both tails and falls as more is asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, p, share) => {
          const k = Math.round(share * n);
          const tail = binomialUpperTail(k, n, p);
          expect(Math.abs(tail + binomialCdf(k - 1, n, p) - 1)).toBeLessThan(1e-14);
          expect(tail).toBeGreaterThanOrEqual(binomialUpperTail(k + 1, n, p));
          expect(tail >= 0 && tail <= 1).toBe(true);
        },
      ),
    );
  });

  it.each([
    [0, 0.5, 'expected a positive integer of trials, got 0'],
    [1.5, 0.5, 'expected a positive integer of trials, got 1.5'],
    [5, 0, 'expected a probability between 0 and 1, got 0'],
    [5, 1, 'expected a probability between 0 and 1, got 1'],
  ])('refuses %d trials at %d', (n, p, message) => {
    expect(() => binomialCdf(1, n, p)).toThrow(message);
    expect(() => binomialUpperTail(1, n, p)).toThrow(message);
    expect(() => binomialProbability(1, n, p)).toThrow(message);
  });
});
