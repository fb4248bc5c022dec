import { parseTimeframe, type BarSeries } from '@barmill/market-data';
import type { SeriesCache } from '../strategy';
import { lastClosed, resample } from './context-bars';
import type { SeriesNode } from './series-node';

/** The bars of one timeframe, and the series over them that have been computed. */
export class Frame {
  private readonly computed = new Map<string, Float64Array>();
  private readonly contexts = new Map<string, Context>();

  /**
   * @param timeframeMs what one bar covers; undefined where no other timeframe is asked for
   * @param given bars of other timeframes by name; what is not there is resampled from these
   * @param prefix of the keys in the cache, which also serves the other timeframes
   */
  constructor(
    readonly bars: BarSeries,
    private readonly timeframeMs: number | undefined,
    private readonly given: Readonly<Record<string, BarSeries>>,
    private readonly cache: SeriesCache,
    private readonly prefix = '',
  ) {}

  /** A node's values, computed at most once. They are shared: nobody writes to them. */
  valueOf(node: SeriesNode): Float64Array {
    const known = this.computed.get(node.key);
    if (known !== undefined) return known;
    const compute = (): Float64Array =>
      node.compute(
        node.inputs.map((input) => this.valueOf(input)),
        this,
      );
    const values = node.isCached ? this.cache.get(this.prefix + node.key, compute) : compute();
    this.computed.set(node.key, values);
    return values;
  }

  /**
   * The bars of a longer timeframe, and for each bar here the last of them that has closed.
   *
   * @throws RangeError when the timeframe of these bars is unknown, not a part of the other, or not that of the bars
   */
  context(timeframe: string): Context {
    const known = this.contexts.get(timeframe);
    if (known !== undefined) return known;
    const { timeframeMs } = this;
    const { durationMs } = parseTimeframe(timeframe);
    if (timeframeMs === undefined || durationMs <= timeframeMs || durationMs % timeframeMs !== 0) {
      throw new RangeError(
        `tf("${timeframe}"): expected bars whose timeframe is a part of ${timeframe}, got ${timeframeMs ?? 'unknown'} ms`,
      );
    }
    const bars = this.given[timeframe] ?? resample(this.bars, durationMs);
    const frame = new Frame(bars, durationMs, {}, this.cache, `${this.prefix}${timeframe}:`);
    const context = { frame, lastClosed: lastClosed(this.bars, timeframeMs, bars, durationMs) };
    this.contexts.set(timeframe, context);
    return context;
  }

  /** A column of these bars to write into, or room for several of them; it holds anything. */
  column(count = 1): Float64Array {
    const length = count * this.bars.length;
    return this.cache.column?.(length) ?? new Float64Array(length);
  }
}

export interface Context {
  readonly frame: Frame;
  readonly lastClosed: Int32Array;
}
