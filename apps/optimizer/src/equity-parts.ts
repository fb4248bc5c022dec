import type { EquityPartInput } from '@barmill/contracts';
import { closeTimeMs } from '@barmill/market-data';
import type { EquityCurve } from '@barmill/metrics';

/** Points of one part: far below what a message may hold, however long the curve is. */
const partPoints = 4_096;

/**
 * A curve as it is stored: its first point when the first bar opens, the others as bars close; drawdowns in percent of the highest point before.
 *
 * @param barTimes open times of all bars of the data, epoch ms, those of the curve among them
 * @param durationMs of a bar
 */
export function* equityParts(
  { equity, time }: EquityCurve,
  barTimes: Float64Array,
  durationMs: number,
): Generator<EquityPartInput> {
  let bar = 0;
  let peak = equity[0];
  for (let from = 0; from < equity.length; from += partPoints) {
    const values = [...equity.subarray(from, from + partPoints)];
    const timeMs: number[] = [];
    const drawdownPct: number[] = [];
    values.forEach((value, place) => {
      const point = from + place;
      if (point > 0) while (barTimes[bar] < time[point - 1]) bar++;
      timeMs.push(point === 0 ? time[0] : closeTimeMs(barTimes, bar, durationMs));
      peak = Math.max(peak, value);
      drawdownPct.push((100 * (peak - value)) / peak);
    });
    yield { timeMs, equity: values, drawdownPct };
  }
}
