import fc from 'fast-check';
import { play } from '../testing/micro-market';
import { PriceGrid } from './price-grid';

describe('PriceGrid', () => {
  it('rounds a price half up to whole ticks', () => {
    const grid = new PriceGrid(0.5);
    expect([100, 100.24, 100.25, 100.75].map((price) => grid.toUnits(price))).toEqual([200, 200, 201, 202]);
  });

  it('leaves prices alone without a tick', () => {
    const grid = new PriceGrid(0);
    expect([grid.toUnits(1.23456789), grid.toPrice(1.23456789), grid.roundAdversely(1.5, true)]).toEqual([
      1.23456789, 1.23456789, 1.5,
    ]);
  });

  it.each([0.00001, 0.001, 0.01, 0.05, 0.1, 0.25, 0.03125, 1, 2.5, 5, 10])(
    'gives back every price of a tick of %d as the double of its decimal text',
    (tickSize) => {
      const grid = new PriceGrid(tickSize);
      const decimals = (String(tickSize.toFixed(5)).replace(/0+$/, '').split('.')[1] ?? '').length;
      const step = Math.round(tickSize * 10 ** decimals);
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 5_000_000 }), (ticks) => {
          const digits = String(ticks * step).padStart(decimals + 1, '0');
          const text = `${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}0`;
          return grid.toPrice(ticks) === Number(text) && grid.toUnits(Number(text)) === ticks;
        }),
      );
    },
  );

  it('reads 109438 ticks of 0.00001 back as 1.09438', () => {
    expect(new PriceGrid(0.00001).toPrice(109_438)).toBe(1.09438);
  });

  it('multiplies where a tick is no decimal fraction', () => {
    expect(new PriceGrid(1 / 3).toPrice(3)).toBe(1);
  });

  it('rounds against the trader, but not for noise', () => {
    const grid = new PriceGrid(1);
    expect([grid.roundAdversely(7.2, true), grid.roundAdversely(7.8, false)]).toEqual([8, 7]);
    expect([grid.roundAdversely(7 + 1e-10, true), grid.roundAdversely(7 - 1e-10, false)]).toEqual([7, 7]);
  });

  it('sees an exact touch that plain doubles miss', () => {
    // 1.09 + 0.0015 is 1.0915000000000001 as doubles, above the high of 1.0915.
    const touch = (tickSize: number) =>
      play({
        bars: [
          [1.09, 1.09, 1.09, 1.09],
          [1.09, 1.0915, 1.09, 1.09],
        ],
        decisions: { 0: { enter: 'long', takeProfit: 0.0015 } },
        stopKind: 'distance',
        instrument: { tickSize, pipSize: 0.0001 },
      }).legs[0].exitReason;
    expect(1.09 + 0.0015).toBeGreaterThan(1.0915);
    expect([touch(0.0001), touch(0)]).toEqual(['tp', 'end_of_data']);
  });

  it('counts money in whole ticks', () => {
    const { legs } = play({
      bars: [
        [1.1, 1.1, 1.1, 1.1],
        [1.1, 1.1, 1.1, 1.1],
        [1.10562, 1.10562, 1.10562, 1.10562],
      ],
      decisions: { 0: { enter: 'long' } },
      instrument: { tickSize: 0.00001, pipSize: 0.0001, contractSize: 100_000 },
    });
    expect(legs[0].profit).toBe(562);
  });
});
