/** Volumes that differ by less than this are one volume: the sums of lot steps are inexact by some 1e-17. */
export const LOT_TOLERANCE = 1e-9;

/** `lotStep × floor(lots / lotStep + 1e-9)` (XS-1 rule 12); a step of 0 rounds nothing. */
export function floorStep(lots: number, lotStep: number): number {
  return lotStep > 0 ? lotStep * Math.floor(lots / lotStep + LOT_TOLERANCE) : lots;
}

/** Whether no trade or leg of this volume can exist. */
export function isBelowMinimum(lots: number, minLot: number): boolean {
  return lots <= 0 || lots < minLot - LOT_TOLERANCE;
}
