/** @throws RangeError unless `period` is a whole number of bars, at least 1 */
export function requirePeriod(period: number): void {
  if (!Number.isInteger(period) || period < 1) {
    throw new RangeError(`expected a period of at least 1 whole bar, got ${period}`);
  }
}
