/** A time under a peak of the equity. */
export interface DrawdownPeriod {
  /** When equity was last at the peak. */
  readonly startMs: number;
  /** When it was farthest below it, for the first time. */
  readonly troughMs: number;
  /** When the peak was reached again; null: not by the last point. */
  readonly endMs: number | null;
  readonly lastMs: number;
  /** In percent of the peak. */
  readonly depthPct: number;
  /** Money below the peak at the trough. */
  readonly depth: number;
}

/** Looks for the deepest drawdowns of a curve, point by point, and keeps no more than it is asked for. */
export class DrawdownPeriods {
  private readonly deepest: DrawdownPeriod[] = [];
  private peak = -Infinity;
  private peakMs = NaN;
  private open: DrawdownPeriod | null = null;
  /** Drawdowns that were seen, the one at the end included. */
  count = 0;

  /** @param most periods that are kept */
  constructor(private readonly most: number) {}

  /** The next point; times ascend. @param drawdownPct below the highest equity so far, in percent of it */
  add(timeMs: number, equity: number, drawdownPct: number): void {
    if (equity >= this.peak) {
      if (this.open) this.keep({ ...this.open, endMs: timeMs, lastMs: timeMs });
      this.open = null;
      this.peak = equity;
      this.peakMs = timeMs;
      return;
    }
    if (!this.open) this.count++;
    const isDeeper = !this.open || drawdownPct > this.open.depthPct;
    const trough = isDeeper ? { troughMs: timeMs, depthPct: drawdownPct, depth: this.peak - equity } : {};
    this.open = { ...(this.open as DrawdownPeriod), ...trough, startMs: this.peakMs, endMs: null, lastMs: timeMs };
  }

  /** The deepest first, of equally deep ones the earlier. */
  periods(): readonly DrawdownPeriod[] {
    return this.open ? this.withOne(this.open) : this.deepest;
  }

  private keep(period: DrawdownPeriod): void {
    this.deepest.splice(0, this.deepest.length, ...this.withOne(period));
  }

  private withOne(period: DrawdownPeriod): DrawdownPeriod[] {
    const place = this.deepest.findIndex(({ depthPct }) => depthPct < period.depthPct);
    return this.deepest.toSpliced(place < 0 ? this.deepest.length : place, 0, period).slice(0, this.most);
  }
}
