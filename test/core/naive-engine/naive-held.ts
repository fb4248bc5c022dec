import type { Decimal } from './decimal';
import type { Column } from './naive-prices';

export type Side = 'long' | 'short';

/** The one open position; null: not wanted, or none. */
export interface Held {
  number: number;
  side: Side;
  entryBar: number;
  entryMs: number;
  entry: Decimal;
  entrySlip: Decimal;
  entryRate: Decimal;
  lots: Decimal;
  open: Decimal;
  firstSl: Decimal | null;
  firstTp: Decimal | null;
  sl: Decimal | null;
  tp: Decimal | null;
  trailed: boolean;
  hadPart: boolean;
  breakevenAt: Decimal | null;
  trail: Decimal | null;
  trailFrom: Decimal | null;
  trailing: boolean;
  lastBar: number | null;
  margin: Decimal;
  commission: Decimal;
  equityBefore: Decimal;
  swap: Decimal;
  mae: Decimal;
  mfe: Decimal;
  legs: number;
  tag: string | null;
}

export function against(held: Held): Column {
  return held.side === 'long' ? 'low' : 'high';
}

export function inFavor(held: Held): Column {
  return held.side === 'long' ? 'high' : 'low';
}

/** Whether a price is at or beyond a level on the losing side. */
export function atStop(held: Held, price: Decimal, level: Decimal | null): boolean {
  return level !== null && (held.side === 'long' ? price <= level : price >= level);
}

/** Whether a price is at or beyond a level on the winning side. */
export function atTarget(held: Held, price: Decimal, level: Decimal | null): boolean {
  return level !== null && (held.side === 'long' ? price >= level : price <= level);
}
