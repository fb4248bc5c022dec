import type { WindowBars } from './window-clock';

/** What says which bars of a run may trade; null: the data's own ends. */
export interface TradedStretch {
  readonly startTimeMs: number | null;
  /** Exclusive. */
  readonly endTimeMs: number | null;
  /** Index of the first tradable bar at the earliest. */
  readonly tradeFrom: number;
}

/** The bars that a run may trade. `first` is not below `end` where there are none. @param time open times of all bars, ascending */
export function windowBarsOf(time: Float64Array, stretch: TradedStretch, barMs: number): WindowBars {
  const { startTimeMs, endTimeMs, tradeFrom } = stretch;
  const first = Math.max(tradeFrom, startTimeMs === null ? 0 : firstFrom(time, startTimeMs));
  return { time, first, end: endTimeMs === null ? time.length : firstFrom(time, endTimeMs), barMs };
}

function firstFrom(time: Float64Array, timeMs: number): number {
  let [low, high] = [0, time.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle] < timeMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
