/** Index of the first bar that opens at or after `timeMs`; the length when there is none. @param time open times, epoch ms, ascending */
export function firstBarFrom(time: Float64Array, timeMs: number): number {
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (time[middle] < timeMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
