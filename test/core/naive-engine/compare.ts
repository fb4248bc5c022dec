import type { SimulationResult, TradeLeg } from '@barmill/simulation';
import { toNumber, type Decimal } from './decimal';
import type { NaiveResult } from './naive-result';

/** Doubles may be off by this part of what they are about. */
const TOLERANCE = 1e-9;

/** Prices and volumes; all other numbers of a leg are money, which is compared on the scale of the account. */
const exactFields = new Set<keyof TradeLeg>([
  'entryPrice',
  'entryVolume',
  'volume',
  'stopLoss',
  'takeProfit',
  'exitPrice',
]);

/** The first thing on which `simulate` and the naive engine do not agree; null: they agree. */
export function firstDifference(actual: SimulationResult, naive: NaiveResult, scale: number): string | null {
  const counts = [
    ['ambiguousBars', actual.counts.ambiguousBars, naive.ambiguousBars],
    ['unfilledAtEnd', actual.counts.unfilledAtEnd, naive.unfilledAtEnd],
    ['invalidStop', actual.counts.rejectedOrders.invalidStop, naive.invalidStop],
    ['belowMinLot', actual.counts.rejectedOrders.belowMinLot, naive.belowMinLot],
    ['insufficientMargin', actual.counts.rejectedOrders.insufficientMargin, naive.insufficientMargin],
    ['exposureBars', actual.exposureBars, naive.exposureBars],
    ['ruined', actual.ruined, naive.ruined],
    ['legs', actual.legs.length, naive.legs.length],
    ['equity points', actual.equity.length, naive.equity.length],
  ] as const;
  for (let k = 0; k < Math.min(actual.legs.length, naive.legs.length); k++) {
    for (const field of Object.keys(naive.legs[k]) as (keyof TradeLeg)[]) {
      const [one, other] = [actual.legs[k][field], naive.legs[k][field]];
      if (!isSame(one, other, exactFields.has(field) ? 0 : scale))
        return `leg ${k} ${field}: ${one} instead of ${shown(other)}`;
    }
  }
  for (const [name, one, other] of counts) if (one !== other) return `${name}: ${one} instead of ${other}`;
  return (
    firstOff('equity', actual.equity, naive.equity, scale) ??
    firstOff('lowEquity', actual.lowEquity, naive.lowEquity, scale) ??
    spreadOff(actual.avgSpreadPips, naive.askSpreads)
  );
}

function isSame(one: unknown, other: unknown, scale: number): boolean {
  if (typeof other === 'bigint' && typeof one === 'number') return isClose(one, toNumber(other), scale);
  return one === other;
}

function isClose(one: number, other: number, scale: number): boolean {
  return Math.abs(one - other) <= TOLERANCE * Math.max(scale, Math.abs(other));
}

function firstOff(name: string, actual: Float64Array, naive: readonly Decimal[], scale: number): string | null {
  const at = naive.findIndex((value, k) => !isClose(actual[k], toNumber(value), scale));
  return at < 0 ? null : `${name}[${at}]: ${actual[at]} instead of ${shown(naive[at])}`;
}

function spreadOff(actual: number | null, spreads: readonly Decimal[]): string | null {
  if (spreads.length === 0) return actual === null ? null : `avgSpreadPips: ${actual} instead of none`;
  const mean = spreads.reduce((sum, spread) => sum + toNumber(spread), 0) / spreads.length;
  return actual !== null && isClose(actual, mean, 1) ? null : `avgSpreadPips: ${actual} instead of ${mean}`;
}

function shown(value: unknown): string {
  return String(typeof value === 'bigint' ? toNumber(value) : value);
}
