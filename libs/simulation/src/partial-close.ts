import { floorStep, isBelowMinimum } from './lots';
import type { TradedInstrument } from './settings';

/**
 * Lots that a take-profit closes of a position of `lots` (XS-1 rule 8), for a ratio above 0: `floor_step(ratio × lots)`, and all of them when
 * the ratio is 1 or more or when that piece or the remainder would be less than the instrument's minimum.
 */
export function takeProfitLots(ratio: number, lots: number, instrument: TradedInstrument): number {
  if (ratio >= 1) return lots;
  const piece = floorStep(ratio * lots, instrument.lotStep);
  const remainder = lots - piece;
  const isWhole = isBelowMinimum(piece, instrument.minLot) || isBelowMinimum(remainder, instrument.minLot);
  return isWhole ? lots : piece;
}
