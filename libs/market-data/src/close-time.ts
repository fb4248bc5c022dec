/**
 * When a bar has closed, epoch ms: a timeframe after its open, or when the next bar opens, if that is sooner (a day of 23 hours). So nothing that
 * happens at its close is later than what happens in the next bar.
 *
 * @param time open times of the series, ascending
 */
export function closeTimeMs(time: Float64Array, bar: number, timeframeMs: number): number {
  const closeMs = time[bar] + timeframeMs;
  return bar + 1 < time.length && time[bar + 1] < closeMs ? time[bar + 1] : closeMs;
}
