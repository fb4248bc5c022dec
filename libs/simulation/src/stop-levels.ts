import type { PriceGrid } from './price-grid';
import type { StopSeries } from './signals';

/** +1 for a long position, −1 for a short one: differences times the sign are the trader's gain. */
export type Sign = 1 | -1;

/**
 * Level in units of a stop loss decided at `decisionBar` (XS-1 rule 4); NaN where there is none. A distance runs from the fill price after
 * slippage to the losing side; an absolute level stays as given. Both are rounded half up to the tick here, where the level is set.
 */
export function stopLossLevel(
  stop: StopSeries | null,
  decisionBar: number,
  sign: Sign,
  fillUnits: number,
  grid: PriceGrid,
): number {
  return stop === null ? NaN : level(stop, decisionBar, sign, -sign, fillUnits, grid);
}

/** As `stopLossLevel`, to the winning side. */
export function takeProfitLevel(
  stop: StopSeries | null,
  decisionBar: number,
  sign: Sign,
  fillUnits: number,
  grid: PriceGrid,
): number {
  return stop === null ? NaN : level(stop, decisionBar, sign, sign, fillUnits, grid);
}

function level(
  stop: StopSeries,
  decisionBar: number,
  sign: Sign,
  away: number,
  fillUnits: number,
  grid: PriceGrid,
): number {
  const value = (sign > 0 ? stop.long : stop.short)[decisionBar];
  return grid.toUnits(stop.kind === 'level' ? value : grid.toPrice(fillUnits) + away * value);
}

/** Whether the exit-side price is at or beyond the stop loss; false without one (NaN compares false). */
export function reachesStopLoss(exitSide: number, stopLoss: number, sign: Sign): boolean {
  return sign > 0 ? exitSide <= stopLoss : exitSide >= stopLoss;
}

/** Whether the exit-side price is at or beyond the take profit; false without one. */
export function reachesTakeProfit(exitSide: number, takeProfit: number, sign: Sign): boolean {
  return sign > 0 ? exitSide >= takeProfit : exitSide <= takeProfit;
}
