import { floorStep, isBelowMinimum } from './lots';
import type { ExecutionSettings, TradedInstrument } from './settings';

/**
 * Lots of an entry with a fixed `volume` (XS-1 rule 12): capped at the instrument's maximum, rounded down to its step; 0 where that is
 * less than its minimum, which is no trade (`below_min_lot`). The cap comes first so that the result is always a multiple of the step.
 */
export function fixedVolumeLots(settings: ExecutionSettings, instrument: TradedInstrument): number {
  const lots = floorStep(Math.min(settings.volume, instrument.maxLot), instrument.lotStep);
  return isBelowMinimum(lots, instrument.minLot) ? 0 : lots;
}
