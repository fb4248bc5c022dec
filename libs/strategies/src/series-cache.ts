import { giveBack, takeColumn } from './spare-columns';
import type { SeriesCache } from './strategy';

export interface BoundedSeriesCache extends SeriesCache {
  column(length: number): Float64Array;
  /** Bytes of all series held now. */
  readonly bytes: number;
  /**
   * Begins a pass: nobody reads a series any more that is not asked for anew. Where many bytes are held, columns of series that this pass has not asked for
   * are written again in the place of new ones.
   */
  beginPass(): void;
  /** Lets go of all series, and has their columns written again: nobody reads them any more. */
  letGo(): void;
}

/** Bytes of series that are held whether a pass asks for them or not. */
const IDLE_BYTES = 32 * 1024 * 1024;

/**
 * A cache of computed series that holds at most `maxBytes` of them; beyond it the series that was asked for longest ago goes
 * first. A single series larger than that is computed and handed on, but not held. One cache serves one data set: keys do not
 * name it. What it hands out is shared, so nobody writes to it.
 *
 * @param idleBytes of series that are held whether a pass asks for them or not
 */
export function createSeriesCache(maxBytes = 256 * 1024 * 1024, idleBytes = IDLE_BYTES): BoundedSeriesCache {
  if (!(maxBytes >= 0)) throw new RangeError(`expected a bound of 0 bytes or more, got ${maxBytes}`);
  return new LeastRecentlyUsed(maxBytes, idleBytes);
}

class LeastRecentlyUsed implements BoundedSeriesCache {
  bytes = 0;
  /** The one that was asked for longest ago first. */
  private readonly held = new Map<string, Float64Array>();
  /** Keys that this pass has asked for. */
  private readonly used = new Set<string>();
  /** Columns that this cache gave out and may have back: each is the whole of its memory, and the series of one key at most. */
  private readonly lent = new WeakSet<Float64Array>();
  private readonly keyed = new WeakSet<Float64Array>();

  constructor(
    private readonly maxBytes: number,
    private readonly idleBytes: number,
  ) {}

  column(length: number): Float64Array {
    const column = this.idle(length) ?? takeColumn(length);
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

  beginPass(): void {
    this.used.clear();
  }

  letGo(): void {
    for (const [key, series] of this.held) {
      this.drop(key, series);
      if (this.lent.has(series)) giveBack(series);
    }
    this.used.clear();
  }

  /** A column that this pass has no use for, the one asked for longest ago first. */
  private idle(length: number): Float64Array | undefined {
    if (this.bytes <= this.idleBytes) return undefined;
    for (const [key, series] of this.held) {
      if (series.length !== length || this.used.has(key) || !this.lent.has(series)) continue;
      this.drop(key, series);
      this.keyed.delete(series);
      return series;
    }
    return undefined;
  }

  /** What goes here may still be read, so its column is left to the collector. */
  private hold(key: string, series: Float64Array): void {
    if (this.keyed.has(series)) this.lent.delete(series);
    this.keyed.add(series);
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
