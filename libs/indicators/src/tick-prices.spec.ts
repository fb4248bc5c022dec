import { toTicks } from './tick-prices';

const ticks = (prices: number[], tickSize: number) => [
  ...toTicks(Float64Array.from(prices), tickSize, new Float64Array(prices.length)),
];

describe('toTicks', () => {
  it('gives whole ticks where the division itself is not whole', () => {
    expect(1.15 / 0.01).toBeLessThan(115);
    expect(ticks([1.15, 1.16], 0.01)).toEqual([115, 116]);
    expect(ticks([1.1, 1.10001], 0.00001)).toEqual([110000, 110001]);
  });

  it('rounds a price between two ticks half up', () => {
    expect(ticks([100.24, 100.25, 100.26, 100.75], 0.5)).toEqual([200, 201, 201, 202]);
  });

  it('refuses a tick size of zero', () => {
    expect(() => ticks([1], 0)).toThrow('expected a tick size above 0, got 0');
  });
});
