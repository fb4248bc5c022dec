import type { BarSeries } from '@barmill/market-data';
import type { EntrySeries, Signals, SimulationResult, TradeLeg } from '@barmill/simulation';
import type { NaiveCase } from '../naive-engine/naive-case';
import { simulateCase } from '../naive-engine/simulate-case';
import { everyCase } from './every-case';

/** Powers of two: doubles scale by them without rounding, so the results have to be equal in every bit. */
const factors = [2, 0.5, 64];

const prices = ['entryPrice', 'exitPrice', 'stopLoss', 'takeProfit'] as const;
const money = [
  'profit',
  'commission',
  'swap',
  'slippage',
  'mae',
  'mfe',
  'equityAtEntry',
  'equityAfter',
  'initialRisk',
] as const;
const lots = ['volume', 'entryVolume'] as const;

const times = (column: Float64Array, factor: number) => column.map((value) => value * factor);
const product = (value: number | null, factor: number) => (value === null ? null : value * factor);
const scaledEntries = <T extends EntrySeries>(entries: T, factor: number): T => ({
  ...entries,
  long: times(entries.long, factor),
  short: times(entries.short, factor),
});

function scaledBars(bars: BarSeries, factor: number): BarSeries {
  const { open, high, low, close } = bars;
  return {
    ...bars,
    open: times(open, factor),
    high: times(high, factor),
    low: times(low, factor),
    close: times(close, factor),
  };
}

function scaledDistances(signals: Signals, factor: number): Signals {
  const scaled = <T extends EntrySeries>(entries: T | null | undefined) => entries && scaledEntries(entries, factor);
  return {
    ...signals,
    stopLoss: scaled(signals.stopLoss) ?? null,
    takeProfit: scaled(signals.takeProfit) ?? null,
    breakevenTrigger: scaled(signals.breakevenTrigger),
    trailingDistance: scaled(signals.trailingDistance),
    trailingStart: scaled(signals.trailingStart),
  };
}

/** Sizes of the kinds that `isScaled` names, times the factor. */
function scaledSizes(signals: Signals, factor: number, isScaled: (mode: string) => boolean): Signals {
  const { sizing } = signals;
  return sizing && isScaled(sizing.mode) ? { ...signals, sizing: scaledEntries(sizing, factor) } : signals;
}

/** The same market in another unit of price, and the account in another unit of money. */
function withPrices(given: NaiveCase, factor: number): NaiveCase {
  const { series, finerBars, settings, instrument, signals } = given;
  const { initialBalance, notional, commissionPerLot, breakevenTrigger, trailingDistance, trailingStart } = settings;
  return {
    ...given,
    series: scaledBars(series, factor),
    finerBars: finerBars && scaledBars(finerBars, factor),
    signals: scaledSizes(scaledDistances(signals, factor), factor, (mode) => mode === 'notional'),
    instrument: { ...instrument, pipSize: instrument.pipSize * factor, tickSize: instrument.tickSize * factor },
    settings: {
      ...settings,
      initialBalance: initialBalance * factor,
      notional: product(notional, factor),
      commissionPerLot: commissionPerLot * factor,
      breakevenTrigger: product(breakevenTrigger, factor),
      trailingDistance: product(trailingDistance, factor),
      trailingStart: product(trailingStart, factor),
    },
  };
}

/** The same decisions with more or less of everything that is lots or money. */
function withLots(given: NaiveCase, factor: number): NaiveCase {
  const { settings, instrument, signals } = given;
  const { minLot, maxLot, lotStep } = instrument;
  return {
    ...given,
    signals: scaledSizes(signals, factor, (mode) => mode === 'notional' || mode === 'volume'),
    instrument: { ...instrument, minLot: minLot * factor, maxLot: maxLot * factor, lotStep: lotStep * factor },
    settings: {
      ...settings,
      initialBalance: settings.initialBalance * factor,
      notional: product(settings.notional, factor),
      volume: settings.volume * factor,
    },
  };
}

function scaledResult(result: SimulationResult, fields: readonly (keyof TradeLeg)[], factor: number): SimulationResult {
  const scaled = (leg: TradeLeg) =>
    Object.fromEntries(fields.map((field) => [field, product(leg[field] as number | null, factor)]));
  return {
    ...result,
    legs: result.legs.map((leg) => ({ ...leg, ...scaled(leg) })),
    equity: times(result.equity, factor),
    lowEquity: times(result.lowEquity, factor),
  };
}

describe('a simulation', () => {
  it('with all prices in another unit has the same trades, in that unit', () => {
    everyCase((given) => {
      const result = simulateCase(given);
      for (const factor of factors) {
        expect(simulateCase(withPrices(given, factor))).toEqual(scaledResult(result, [...prices, ...money], factor));
      }
    });
  });

  it('with other lots and an account to match has the same trades, so much larger or smaller', () => {
    everyCase((given) => {
      const result = simulateCase(given);
      for (const factor of factors) {
        expect(simulateCase(withLots(given, factor))).toEqual(scaledResult(result, [...lots, ...money], factor));
      }
    });
  });
});
