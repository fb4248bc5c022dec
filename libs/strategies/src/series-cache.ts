import type { SeriesCache } from './strategy';

export interface BoundedSeriesCache extends SeriesCache {
  /** Bytes of all series held now. */
  readonly bytes: number;
}

/**
 * A cache of computed series that holds at most `maxBytes` of them; beyond it the series that was asked for longest ago goes
 * first. A single series larger than that is computed and handed on, but not held. One cache serves one data set: keys do not
 * name it. What it hands out is shared, so nobody writes to it.
 */
export function createSeriesCache(maxBytes = 256 * 1024 * 1024): BoundedSeriesCache {
  if (!(maxBytes >= 0)) throw new RangeError(`expected a bound of 0 bytes or more, got ${maxBytes}`);
  const held = new Map<string, Float64Array>();
  let bytes = 0;
  const hold = (key: string, series: Float64Array): void => {
    if (series.byteLength > maxBytes) return;
    held.set(key, series);
    bytes += series.byteLength;
    for (const [oldest, candidate] of held) {
      if (bytes <= maxBytes) break;
      held.delete(oldest);
      bytes -= candidate.byteLength;
    }
  };
  return {
    get bytes() {
      return bytes;
    },
    get(key, compute) {
      const known = held.get(key);
      if (known !== undefined) {
        held.delete(key);
        held.set(key, known);
        return known;
      }
      const series = compute();
      hold(key, series);
      return series;
    },
  };
}
