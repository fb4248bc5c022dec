import type { EquityPart, Trade } from '@barmill/contracts';
import { CurveSampler, type CurvePoint } from '../backtests/curve-sampler';
import type { DrawnTrade } from './price-chart';

const curvePoints = 1_000;
const mostStrokes = 1_500;
const bins = 40;

/** What a report takes of an equity curve while it is read. */
export class CurveFigures {
  private readonly sampler = new CurveSampler(curvePoints);
  private readonly monthEnds = new Map<string, number>();
  private start: number | undefined;

  /** The first point of a curve is its start; each other one is at the close of a bar, which belongs to the time before. */
  add({ timeMs, equity, drawdownPct }: EquityPart): void {
    timeMs.forEach((time, index) => {
      this.sampler.add(time, equity[index], drawdownPct[index]);
      if (this.start === undefined) this.start = equity[index];
      else this.monthEnds.set(new Date(time - 1).toISOString().slice(0, 7), equity[index]);
    });
  }

  points(): readonly CurvePoint[] {
    return this.sampler.sample();
  }

  /** Returns in percent by month (`2024-03`), each of the equity at the end of the month before; null where that was 0 or below. */
  months(): ReadonlyMap<string, number | null> {
    let before = this.start ?? 0;
    return new Map(
      [...this.monthEnds].map(([month, equity]): [string, number | null] => {
        const pct = before > 0 ? 100 * (equity / before - 1) : null;
        before = equity;
        return [month, pct];
      }),
    );
  }
}

/** What a report takes of trades while they are read: the profit of each, and of some of them, evenly spread, where they went. */
export class TradeFigures {
  readonly profits: number[] = [];
  private kept: DrawnTrade[] = [];
  private every = 1;

  add(trade: Trade): void {
    const place = this.profits.push(trade.profit) - 1;
    if (trade.exitTimeMs === undefined || trade.exitPrice === undefined || place % this.every !== 0) return;
    this.kept.push({
      entry: [trade.entryTimeMs, trade.entryPrice],
      exit: [trade.exitTimeMs, trade.exitPrice],
      isLong: trade.direction === 'long',
      isGain: trade.profit > 0,
    });
    if (this.kept.length < 2 * mostStrokes) return;
    this.kept = this.kept.filter((_, index) => index % 2 === 0);
    this.every *= 2;
  }

  drawn(): readonly DrawnTrade[] {
    return this.kept;
  }

  /** How many profits are in each of equal ranges from the least to the most. */
  distribution(): { low: number; high: number; count: number }[] {
    if (this.profits.length === 0) return [];
    const low = this.profits.reduce((least, profit) => Math.min(least, profit), Infinity);
    const high = this.profits.reduce((most, profit) => Math.max(most, profit), -Infinity);
    const size = (high - low) / bins || 1;
    const counts = new Array<number>(high > low ? bins : 1).fill(0);
    for (const profit of this.profits) counts[Math.min(counts.length - 1, Math.floor((profit - low) / size))]++;
    return counts.map((count, index) => ({ low: low + index * size, high: low + (index + 1) * size, count }));
  }
}
