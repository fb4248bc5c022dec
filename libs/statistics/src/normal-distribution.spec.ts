import * as fc from 'fast-check';
import { normalCdf, normalDensity, normalQuantile } from './normal-distribution';

const relativeError = (value: number, published: number) => Math.abs(value / published - 1);

describe('normalCdf', () => {
  it.each([
    // Digits of 40-digit arithmetic; those of −1, −2 and −3 stand in Abramowitz & Stegun, table 26.1, too.
    [-37, 5.7255712225245768e-300],
    [-20.3, 6.4292444676983463e-92],
    [-8.1, 2.7479593923982285e-16],
    [-3, 0.0013498980316300946],
    [-2, 0.022750131948179207],
    [-1, 0.15865525393145705],
    [-1e-5, 0.49999601057719605],
    [0.3, 0.61791142218895263],
    [1.96, 0.97500210485177956],
    [5, 0.99999971334842812],
  ])('of %d keeps 14 digits', (x, published) => {
    expect(relativeError(normalCdf(x), published)).toBeLessThan(1e-14);
  });

  it('is a half at 0, 0 and 1 at the ends and NaN for NaN', () => {
    expect([0, -Infinity, Infinity, NaN].map(normalCdf)).toEqual([0.5, 0, 1, NaN]);
  });

  it('has no step where the series gives way to the fraction', () => {
    for (const x of [-2, 2]) expect(Math.abs(normalCdf(x - 1e-9) - normalCdf(x + 1e-9))).toBeLessThan(1.1e-10);
  });

  it('mirrors about 0', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
        expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(1e-15);
      }),
    );
  });
});

describe('normalDensity', () => {
  it('is 1/√(2π) at 0 and e^(−x²/2) of that elsewhere', () => {
    expect(normalDensity(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 16);
    expect(relativeError(normalDensity(2), 0.05399096651318806)).toBeLessThan(1e-15);
    expect(normalDensity(Infinity)).toBe(0);
  });
});

describe('normalQuantile', () => {
  it.each([
    [1e-300, -37.047096299361199],
    [1e-10, -6.361340902404056],
    [0.001, -3.0902323061678135],
    [0.025, -1.9599639845400543],
    [0.25, -0.6744897501960817],
    [0.4, -0.25334710313579974],
    [0.9, 1.2815515655446006],
    [0.975, 1.9599639845400539],
    [1 - 2 ** -50, 7.956038125481531],
  ])('of %d keeps 14 digits', (p, published) => {
    expect(relativeError(normalQuantile(p), published)).toBeLessThan(1e-14);
  });

  it('is exactly 0 for a half', () => {
    expect(normalQuantile(0.5)).toBe(0);
  });

  it('undoes the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1 - 2 ** -53, noNaN: true }), (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-14);
      }),
    );
  });

  it.each([0, 1, -0.1, 1.1, NaN])('refuses %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(`normalQuantile: expected a probability between 0 and 1, got ${p}`);
  });
});
