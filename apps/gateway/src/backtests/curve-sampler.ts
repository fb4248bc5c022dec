/** One point of an equity curve. */
export interface CurvePoint {
  readonly timeMs: number;
  readonly equity: number;
  readonly drawdownPct: number;
}

interface Bucket {
  low: IndexedPoint;
  high: IndexedPoint;
}

interface IndexedPoint {
  readonly index: number;
  readonly point: CurvePoint;
}

/** Points that are kept beside those of the buckets: the first, the last, the deepest drawdown. */
const landmarks = 3;

/**
 * Thins a curve out while it is read, and keeps its shape: the lowest and the highest point of each of many equal buckets, the
 * first and the last point, and the deepest drawdown (the earliest of equal ones). A curve that has `points` points at most
 * is kept whole. Memory grows with `points`, not with the curve: whenever the buckets are full, neighbors merge and their
 * width doubles, so a curve of any length gives between half and all of the points.
 */
export class CurveSampler {
  private readonly whole: CurvePoint[] = [];
  private readonly mostBuckets: number;
  private buckets: Bucket[] = [];
  private width = 1;
  private first: IndexedPoint | undefined;
  private last: IndexedPoint | undefined;
  private deepest: IndexedPoint | undefined;
  /** Points that were added. */
  count = 0;

  /** @param points most points of the result, at least 7 */
  constructor(private readonly points: number) {
    this.mostBuckets = Math.floor((points - landmarks) / 4) * 2;
  }

  add(timeMs: number, equity: number, drawdownPct: number): void {
    const added = { index: this.count++, point: { timeMs, equity, drawdownPct } };
    if (this.whole.length < this.points) this.whole.push(added.point);
    this.first ??= added;
    this.last = added;
    if (this.deepest === undefined || drawdownPct > this.deepest.point.drawdownPct) this.deepest = added;
    this.toBucket(added);
  }

  /** The points that stay, in the order of time. */
  sample(): CurvePoint[] {
    if (this.count <= this.points) return this.whole;
    const kept = new Map<number, CurvePoint>();
    const extremes = this.buckets.flatMap(({ low, high }) => [low, high]);
    for (const { index, point } of [this.first!, this.last!, this.deepest!, ...extremes]) kept.set(index, point);
    return [...kept].sort(([a], [b]) => a - b).map(([, point]) => point);
  }

  private toBucket(added: IndexedPoint): void {
    const place = Math.floor(added.index / this.width);
    if (place === this.mostBuckets) {
      this.mergeNeighbors();
      this.toBucket(added);
      return;
    }
    const bucket = this.buckets[place];
    if (bucket === undefined) this.buckets.push({ low: added, high: added });
    else {
      if (added.point.equity < bucket.low.point.equity) bucket.low = added;
      if (added.point.equity > bucket.high.point.equity) bucket.high = added;
    }
  }

  private mergeNeighbors(): void {
    const merged: Bucket[] = [];
    for (let i = 0; i < this.buckets.length; i += 2) {
      const [left, right] = [this.buckets[i], this.buckets[i + 1]];
      merged.push({
        low: right.low.point.equity < left.low.point.equity ? right.low : left.low,
        high: right.high.point.equity > left.high.point.equity ? right.high : left.high,
      });
    }
    this.buckets = merged;
    this.width *= 2;
  }
}
