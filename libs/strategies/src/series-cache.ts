import { giveBack, takeColumn } from './spare-columns';
import type { SeriesCache } from './strategy';

export interface BoundedSeriesCache extends SeriesCache {
  column(length: number): Float64Array;
  /** Bytes of all series held now. */
  readonly bytes: number;
  /**
   * Lets go of the series that were not asked for since this was called last, or of all, and has their columns written again. Nobody may
   * read a series of this cache after that which he has not asked for anew.
   */
  letGo(which: 'unused' | 'all'): void;
}

/**
 * A cache of computed series that holds at most `maxBytes` of them; beyond it the series that was asked for longest ago goes
 * first. A single series larger than that is computed and handed on, but not held. One cache serves one data set: keys do not
 * name it. What it hands out is shared, so nobody writes to it.
 */
export function createSeriesCache(maxBytes = 256 * 1024 * 1024): BoundedSeriesCache {
  if (!(maxBytes >= 0)) throw new RangeError(`expected a bound of 0 bytes or more, got ${maxBytes}`);
  return new LeastRecentlyUsed(maxBytes);
}

class LeastRecentlyUsed implements BoundedSeriesCache {
  bytes = 0;
  /** The one that was asked for longest ago first. */
  private readonly held = new Map<string, Float64Array>();
  private readonly used = new Set<string>();
  /** Columns that this cache gave out and may give back: each the whole of its memory, so nothing else lies in it. */
  private readonly lent = new WeakSet<Float64Array>();

  constructor(private readonly maxBytes: number) {}

  column(length: number): Float64Array {
    const column = takeColumn(length);
    this.lent.add(column);
    return column;
  }

  get(key: string, compute: () => Float64Array): Float64Array {
    this.used.add(key);
    const known = this.held.get(key);
    if (known !== undefined) {
      this.held.delete(key);
      this.held.set(key, known);
      return known;
    }
    const series = compute();
    if (series.byteLength <= this.maxBytes) this.hold(key, series);
    return series;
  }

  letGo(which: 'unused' | 'all'): void {
    for (const [key, series] of this.held) {
      if (which === 'unused' && this.used.has(key)) continue;
      this.drop(key, series);
      // Once each, also where two keys have the same series.
      if (this.lent.delete(series)) giveBack(series);
    }
    this.used.clear();
  }

  /** What goes here may still be read, so its column is left to the collector. */
  private hold(key: string, series: Float64Array): void {
    this.held.set(key, series);
    this.bytes += series.byteLength;
    for (const [oldest, candidate] of this.held) {
      if (this.bytes <= this.maxBytes) break;
      this.drop(oldest, candidate);
    }
  }

  private drop(key: string, series: Float64Array): void {
    this.held.delete(key);
    this.bytes -= series.byteLength;
  }
}
