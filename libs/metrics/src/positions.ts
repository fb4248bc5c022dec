import type { TradeLeg } from '@barmill/simulation';

/** What is read of a leg. */
export type PositionLeg = Pick<
  TradeLeg,
  | 'tradeNumber'
  | 'direction'
  | 'profit'
  | 'entryTimeMs'
  | 'exitTimeMs'
  | 'equityAtEntry'
  | 'initialRisk'
  | 'mae'
  | 'mfe'
>;

/** A trade: all legs of one entry together, net of costs. Money in account currency. */
export interface Position {
  readonly direction: TradeLeg['direction'];
  /** Sum of its legs, in their order. */
  readonly profit: number;
  readonly equityAtEntry: number;
  /** null: it had no stop-loss at its entry. */
  readonly initialRisk: number | null;
  /** From the entry to the last exit; null while it is open. */
  readonly durationMs: number | null;
  /** Adverse and favorable excursion for the entry's volume, both >= 0. */
  readonly mae: number;
  readonly mfe: number;
}

/** The trades of legs in the order of their exits, where the legs of one position are neighbors. */
export function positionsOf(legs: readonly PositionLeg[]): Position[] {
  const positions: Position[] = [];
  let profit = 0;
  for (let k = 0; k < legs.length; k++) {
    const leg = legs[k];
    profit += leg.profit;
    if (k + 1 < legs.length && legs[k + 1].tradeNumber === leg.tradeNumber) continue;
    const { direction, equityAtEntry, initialRisk, mae, mfe } = leg;
    const durationMs = leg.exitTimeMs === null ? null : leg.exitTimeMs - leg.entryTimeMs;
    positions.push({ direction, profit, equityAtEntry, initialRisk, durationMs, mae, mfe });
    profit = 0;
  }
  return positions;
}
