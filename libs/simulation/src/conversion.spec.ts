import { barsOf, HOUR_MS, play, START_MS, type Ohlc } from '../testing/micro-market';
import { conversionThrough, type ConversionSeries } from './conversion';

const flat: Ohlc = [100, 100, 100, 100];

/** Rates known after so many hours. */
const known = (rates: Readonly<Record<number, number>>): ConversionSeries => ({
  knownAtMs: Float64Array.from(Object.keys(rates), (hours) => START_MS + Number(hours) * HOUR_MS),
  rate: Float64Array.from(Object.values(rates)),
});

describe('conversion to the account currency', () => {
  it('is at the last rate known at the fill, and at the close for what is open', () => {
    const { legs, equity } = play({
      bars: [flat, [100, 110, 100, 110], [110, 110, 110, 110], flat],
      decisions: { 0: { enter: 'long' }, 2: { exit: 'long' } },
      conversion: known({ 0: 2, 2: 3, 3: 4, 4: 9 }),
    });
    // Closes are after 1, 2, 3 and 4 hours; the exit is at that after 3.
    expect(Array.from(equity)).toEqual([10_000, 10_000, 10_030, 10_040, 10_040]);
    expect(legs[0].profit).toBe(40);
  });

  it('at an open is at a rate known by the open', () => {
    const result = play({
      bars: [flat, flat, [105, 105, 105, 105], flat],
      decisions: { 0: { enter: 'long' }, 1: { exit: 'long' } },
      settings: { executionMode: 'next_open' },
      conversion: known({ 0: 2, 2: 3, 2.5: 4 }),
    });
    // The exit fills at the open of bar 2, after 2 hours.
    expect(result.legs[0].profit).toBe(15);
  });

  it('is part of commission in percent, of margin and of initial risk', () => {
    const { legs } = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long', stopLoss: 95 } },
      settings: { commissionPct: 1, leverage: 10, initialBalance: 23 },
      conversion: known({ 0: 2 }),
    });
    // 1 % of 100, twice, at 2; a margin of 10 at 2.
    expect(legs[0]).toMatchObject({ commission: 4, initialRisk: 10 });
    const { counts } = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long' } },
      settings: { commissionPct: 1, leverage: 10, initialBalance: 21.9 },
      conversion: known({ 0: 2 }),
    });
    expect(counts.rejectedOrders.insufficientMargin).toBe(1);
  });

  it('needs a rate by the close of the first tradable bar', () => {
    const run = (conversion: ConversionSeries) => play({ bars: [flat, flat], decisions: {}, conversion });
    expect(() => run(known({ 1: 2 }))).not.toThrow();
    expect(() => run(known({ 1.5: 2 }))).toThrow(/^conversion: expected a rate known by .* the first tradable bar/);
    expect(() => run(known({}))).toThrow('no time at all');
    expect(() => run(known({ 0: 0 }))).toThrow('conversion.rate[0]: expected a number above 0, got 0');
    expect(() => run({ ...known({ 0: 1, 1: 2 }), knownAtMs: Float64Array.of(1, 0) })).toThrow(
      'conversion.knownAtMs[1]',
    );
  });

  it('can be read off the bars of a pair, each close from when it is known, either way round', () => {
    const bars = barsOf([flat, [100, 200, 100, 200]]);
    const through = (isInverse: boolean) => conversionThrough([{ bars, timeframeMs: HOUR_MS, isInverse }]);
    expect(through(false)).toEqual(known({ 1: 100, 2: 200 }));
    expect(through(true)).toEqual(known({ 1: 0.01, 2: 0.005 }));
  });

  it('goes through a third currency at the product, whenever either rate is known anew, once both are known', () => {
    const closing = (closes: readonly number[], startHour: number, hours: number) => ({
      bars: barsOf(
        closes.map((close): Ohlc => [close, close, close, close]),
        START_MS + startHour * HOUR_MS,
        hours * HOUR_MS,
      ),
      timeframeMs: hours * HOUR_MS,
    });
    // Hourly closes known after 1, 2, 3, 4 and 5 hours; two-hour closes, one over them, known after 2 and 4.
    const hourly = { ...closing([10, 12, 14, 16, 18], 0, 1), isInverse: false };
    const twoHourly = { ...closing([4, 8], 0, 2), isInverse: true };
    const product = known({ 2: 12 / 4, 3: 14 / 4, 4: 16 / 8, 5: 18 / 8 });
    expect(conversionThrough([hourly, twoHourly])).toEqual(product);
    expect(conversionThrough([twoHourly, hourly])).toEqual(product);
    // The first pair ends before the second begins: its last rate holds.
    const later = { ...closing([4], 7, 1), isInverse: false };
    expect(conversionThrough([hourly, later])).toEqual(known({ 8: 18 * 4 }));
    expect(conversionThrough([later, hourly])).toEqual(known({ 8: 18 * 4 }));
  });
});
