import fc from 'fast-check';
import { barsOf, exits, HOUR_MS, plainInstrument, play, signalsOf, type Ohlc } from '../testing/micro-market';
import { Commission } from './commission';
import { floorStep } from './lots';
import { Margin } from './margin';
import { PriceGrid } from './price-grid';
import { plainExecution, type ExecutionSettings, type TradedInstrument } from './settings';
import { simulate } from './simulate';
import { Sizing } from './sizing';

const flat: Ohlc = [100, 100, 100, 100];

describe('a fixed volume', () => {
  const lots = (volume: number, instrument: object) =>
    play({ bars: [flat, flat], decisions: { 0: { enter: 'long' } }, settings: { volume }, instrument }).legs[0]
      ?.volume ?? 0;

  it('is rounded down to the lot step', () => {
    expect(lots(0.37, { lotStep: 0.25 })).toBe(0.25);
  });

  it('does not lose a step to the noise of doubles', () => {
    // 0.29 / 0.01 is 28.999999999999996.
    expect(lots(0.29, { lotStep: 0.01 })).toBe(0.29);
  });

  it('stays as it is without a step', () => {
    expect(lots(0.123456, {})).toBe(0.123456);
  });

  it('is capped at the maximum, and stays a multiple of the step', () => {
    expect(lots(80, { maxLot: 50, lotStep: 0.01 })).toBe(50);
    expect(lots(80, { maxLot: 0.9, lotStep: 0.25 })).toBe(0.75);
  });

  it('of exactly the minimum trades, below it does not', () => {
    expect([lots(0.1, { minLot: 0.1, lotStep: 0.1 }), lots(0.09, { minLot: 0.1, lotStep: 0.01 })]).toEqual([0.1, 0]);
  });

  it('below the minimum rejects each entry, and a reversal still closes', () => {
    const rejected = play({
      bars: [flat, flat, flat],
      decisions: { 0: { enter: 'long' }, 1: { enter: 'short' } },
      settings: { volume: 0.005 },
      instrument: { minLot: 0.01, lotStep: 0.01 },
    });
    expect([rejected.legs, rejected.counts.rejectedOrders]).toEqual([
      [],
      { invalidStop: 0, belowMinLot: 2, insufficientMargin: 0 },
    ]);
  });

  it('counts an order with an invalid stop once, as that', () => {
    const { counts } = play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long', stopLoss: 101 } },
      settings: { volume: 0.005 },
      instrument: { minLot: 0.01, lotStep: 0.01 },
    });
    expect(counts.rejectedOrders).toEqual({ invalidStop: 1, belowMinLot: 0, insufficientMargin: 0 });
  });

  it('is the volume of every trade, not of the account', () => {
    const result = play({
      bars: [flat, [100, 150, 100, 150], [150, 150, 150, 150], [150, 150, 150, 150]],
      decisions: { 0: { enter: 'long' }, 1: { enter: 'short' } },
      settings: { volume: 2 },
    });
    expect(result.legs.map((leg) => leg.volume)).toEqual([2, 2]);
    expect(exits(result)[0]).toEqual([1, 150, 'signal']);
  });
});

describe('a size from risk', () => {
  const risk = (settings: object, decision: object = { stopLoss: 5 }, instrument: object = {}) =>
    play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long', ...decision } },
      stopKind: 'distance',
      settings: { sizing: 'risk_pct', riskPct: 1, initialBalance: 1_000, ...settings },
      instrument,
    });

  it('loses its part of the equity at the stop loss, slippage of the entry included', () => {
    expect(risk({}).legs[0]).toMatchObject({ volume: 2, initialRisk: 10 });
    expect(risk({ slippagePips: 1, riskPct: 2 }).legs[0]).toMatchObject({ entryPrice: 101, stopLoss: 96, volume: 4 });
  });

  it('is of the equity before the commission of the entry, after what the trades before it made', () => {
    const result = play({
      bars: [flat, [100, 150, 100, 150], [150, 150, 150, 150], [150, 150, 150, 150]],
      decisions: { 0: { enter: 'long', stopLoss: 5 }, 1: { enter: 'short', stopLoss: 5 } },
      stopKind: 'distance',
      settings: { sizing: 'risk_pct', riskPct: 1, initialBalance: 1_000, commissionPerLot: 10 },
    });
    // 2 lots gain 100 and pay 20; 1 % of 1,080 over 5.
    expect(result.legs.map(({ volume, equityAtEntry }) => [volume, equityAtEntry])).toEqual([
      [2, 1_000],
      [2.16, 1_080],
    ]);
  });

  it('is rounded down, capped, and no trade below the minimum', () => {
    expect(risk({}, { stopLoss: 7 }, { lotStep: 0.1 }).legs[0].volume).toBeCloseTo(1.4, 12);
    expect(risk({}, { stopLoss: 5 }, { maxLot: 1.5 }).legs[0].volume).toBe(1.5);
    expect(risk({}, { stopLoss: 50 }, { minLot: 0.5 }).counts.rejectedOrders.belowMinLot).toBe(1);
  });

  it('is not entered where its entry has no stop loss, and the run goes on', () => {
    const result = play({
      bars: [flat, flat, flat, flat],
      decisions: { 0: { enter: 'long' }, 1: { enter: 'long', stopLoss: 95 } },
      settings: { sizing: 'risk_pct', riskPct: 1, initialBalance: 1_000 },
    });
    expect(result.legs.map(({ entryBar, volume }) => [entryBar, volume])).toEqual([[1, 2]]);
    expect(result.counts.rejectedOrders).toEqual({ invalidStop: 1, belowMinLot: 0, insufficientMargin: 0 });
  });

  it('is an error without its number', () => {
    expect(() => risk({ riskPct: null })).toThrow('settings.sizing is "risk_pct": expected a number for that size');
  });
});

describe('a size from equity', () => {
  const full = (settings: object, instrument: object = {}) =>
    play({
      bars: [flat, flat],
      decisions: { 0: { enter: 'long' } },
      settings: { sizing: 'equity_pct', equityPct: 50, initialBalance: 1_000, leverage: 10, ...settings },
      instrument,
    });

  it('puts its part of the equity into margin', () => {
    expect(full({}).legs[0].volume).toBe(50);
    expect(full({ leverage: null }).legs[0].volume).toBe(5);
    expect(full({ equityPct: 100 }).legs[0].volume).toBe(100);
  });

  it('gives whole steps back until margin and commission fit', () => {
    // A lot takes 10 of margin and 1 of commission: 90 of them 990, 91 of them 1,001.
    const settings = { equityPct: 100, commissionPerLot: 2 };
    expect(full(settings, { lotStep: 1 }).legs[0].volume).toBe(90);
    expect(full(settings, { lotStep: 1, minLot: 95 }).counts.rejectedOrders.belowMinLot).toBe(1);
    expect(full(settings).counts.rejectedOrders.insufficientMargin).toBe(1);
  });

  it('gives back as many steps as taking one after the other, whatever the steps and the costs', () => {
    const settings = fc.record({
      equityPct: fc.integer({ min: 1, max: 300 }),
      initialBalance: fc.integer({ min: 1, max: 50_000 }),
      leverage: fc.constantFrom(1, 3, 30, 500),
      commissionPerLot: fc.constantFrom(0, 0.07, 7, 450),
      commissionPct: fc.constantFrom(0, 0.1, 25),
    });
    const lotSteps = fc.constantFrom(0.01, 0.1, 0.25, 1, 7);
    const prices = fc.double({ min: 0.01, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(settings, lotSteps, prices, (chosen, lotStep, price) => {
        const all = { ...plainExecution, sizing: 'equity_pct' as const, ...chosen };
        const instrument = { ...plainInstrument, lotStep, maxLot: 500 };
        expect(lotsOf(all, instrument, price)).toBe(stepByStep(all, instrument, price));
      }),
      { numRuns: 500 },
    );
  });

  it('is found at once for any number of steps', () => {
    // A lot takes 10 of margin and 1 of commission: 1.1e12 / 11 lots, which are 1e20 steps of 1e-9.
    const settings = { equityPct: 100, initialBalance: 1.1e12, commissionPerLot: 2 };
    const { volume } = full(settings, { lotStep: 1e-9, maxLot: 1e15 }).legs[0];
    expect(volume / 1e11).toBeCloseTo(1, 8);
    expect(volume).toBeLessThan(1.1e11);
    expect(full(settings, { lotStep: 1e-300, maxLot: 1e300 }).counts.rejectedOrders.belowMinLot).toBe(1);
  });
});

function sizingOf(settings: ExecutionSettings, instrument: TradedInstrument) {
  const margin = new Margin(new PriceGrid(0), settings, instrument);
  const commission = new Commission(settings, instrument);
  return { margin, commission, sizing: new Sizing(settings, instrument, margin, commission) };
}

function lotsOf(settings: ExecutionSettings, instrument: TradedInstrument, price: number): number {
  const { sizing } = sizingOf(settings, instrument);
  return sizing.lots(null, NaN, settings.initialBalance, price, NaN, price, 1);
}

/** Rule 12 word for word: one step less until margin and commission fit, and as many as `equity_pct` asks for at first. */
function stepByStep(settings: ExecutionSettings, instrument: TradedInstrument, price: number): number {
  const { margin, commission } = sizingOf(settings, instrument);
  const { initialBalance, equityPct, leverage } = settings;
  const wanted = (initialBalance * ((equityPct ?? 0) / 100) * (leverage ?? 1)) / (price * instrument.contractSize);
  const whole = floorStep(Math.min(wanted, instrument.maxLot), instrument.lotStep);
  let steps = Math.round(whole / instrument.lotStep);
  const fits = (lots: number) =>
    margin.carries(initialBalance, margin.required(lots, price, 1), commission.charge(price, lots, 1));
  while (steps > 0 && !fits(instrument.lotStep * steps)) steps--;
  return instrument.lotStep * steps;
}

describe('a fixed sum', () => {
  it('is divided by the close of the decision, whatever the fill and the leverage', () => {
    const result = play({
      bars: [flat, [110, 110, 110, 110], [110, 110, 110, 110]],
      decisions: { 0: { enter: 'long' } },
      settings: { sizing: 'notional', notional: 250, executionMode: 'next_open', leverage: 5, slippagePips: 2 },
    });
    expect(result.legs[0]).toMatchObject({ entryPrice: 112, volume: 2.5 });
  });
});

describe("a strategy's own sizes", () => {
  it('take the place of the settings, and an entry without one is not made', () => {
    const signals = signalsOf(4, { 0: { enter: 'long' }, 1: { enter: 'short' }, 2: { enter: 'long' } });
    const own = Float64Array.of(300, NaN, 400, NaN);
    const sizing = { mode: 'notional' as const, long: own, short: own };
    const result = simulate(
      barsOf([flat, flat, flat, flat]),
      { ...signals, sizing },
      plainExecution,
      plainInstrument,
      HOUR_MS,
      { tradeFrom: 0, end: 4 },
    );
    expect(result.legs.map(({ volume }) => volume)).toEqual([3, 4]);
    expect(result.counts.rejectedOrders.belowMinLot).toBe(1);
  });

  it.each(['volume', 'risk_pct', 'equity_pct', 'notional'] as const)('of 0 or less are too small, as %s', (mode) => {
    const signals = signalsOf(4, { 0: { enter: 'long', stopLoss: 95 }, 2: { enter: 'short', stopLoss: 105 } });
    const own = Float64Array.of(0, 1, -3, 1);
    const result = simulate(
      barsOf([flat, flat, flat, flat]),
      { ...signals, sizing: { mode, long: own, short: own } },
      plainExecution,
      plainInstrument,
      HOUR_MS,
      { tradeFrom: 0, end: 4 },
    );
    expect([result.legs, result.counts.rejectedOrders.belowMinLot]).toEqual([[], 2]);
  });
});
