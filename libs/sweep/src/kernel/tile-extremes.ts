import type { SideColumns } from './market-columns';

const SHIFT = 5;
const BLOCK = 1 << SHIFT;

/**
 * Least and greatest prices of one side within a tile, so that a stretch of bars is judged without a look at each: by blocks of 32 bars, and for closes also
 * from a bar to either end of its block. Bars are counted from the tile's first.
 */
export class TileExtremes {
  /** Whole tile. */
  low = Infinity;
  high = -Infinity;
  /** The answer of the last `closesOf`. */
  leastClose = 0.5;
  mostClose = 0.5;
  private readonly blockLow: Float64Array;
  private readonly blockHigh: Float64Array;
  private readonly blockLeast: Float64Array;
  private readonly blockMost: Float64Array;
  /** Of the closes from the first bar of the block up to a bar, and from a bar on to the last of the block. */
  private readonly leastUpTo: Float64Array;
  private readonly mostUpTo: Float64Array;
  private readonly leastFrom: Float64Array;
  private readonly mostFrom: Float64Array;
  private first = 0;
  private side: SideColumns | undefined;

  constructor(tileBars: number) {
    const blocks = () => new Float64Array(Math.ceil(tileBars / BLOCK));
    const bars = () => new Float64Array(tileBars);
    [this.blockLow, this.blockHigh, this.blockLeast, this.blockMost] = [blocks(), blocks(), blocks(), blocks()];
    [this.leastUpTo, this.mostUpTo, this.leastFrom, this.mostFrom] = [bars(), bars(), bars(), bars()];
  }

  enter(side: SideColumns, first: number, end: number): void {
    this.side = side;
    this.first = first;
    this.low = Infinity;
    this.high = -Infinity;
    for (let block = 0, bar = first; bar < end; block++, bar += BLOCK) {
      const last = Math.min(bar + BLOCK, end);
      this.enterCloses(block, side.close, bar, last);
      if (side.low.length > 0) this.enterPrices(block, side, bar, last);
    }
  }

  /** Leaves the least and the greatest close of the bars `[from, to)`, which lie in more than one block, in `leastClose` and `mostClose`. */
  closesOf(from: number, to: number): void {
    const a = from - this.first;
    const b = to - 1 - this.first;
    let least = this.leastFrom[a];
    let most = this.mostFrom[a];
    const last = b >> SHIFT;
    for (let block = (a >> SHIFT) + 1; block < last; block++) {
      if (this.blockLeast[block] < least) least = this.blockLeast[block];
      if (this.blockMost[block] > most) most = this.blockMost[block];
    }
    this.leastClose = this.leastUpTo[b] < least ? this.leastUpTo[b] : least;
    this.mostClose = this.mostUpTo[b] > most ? this.mostUpTo[b] : most;
  }

  /** Whether two bars lie in one block. */
  isOneBlock(bar: number, other: number): boolean {
    return (bar - this.first) >> SHIFT === (other - this.first) >> SHIFT;
  }

  /** The first bar of `[from, to)` whose low is at or below `lowWatch` or whose high is at or above `highWatch`; `to` where there is none. */
  firstTouch(from: number, to: number, lowWatch: number, highWatch: number): number {
    if (this.low > lowWatch && this.high < highWatch) return to;
    const { low, high } = this.side as SideColumns;
    const { blockLow, blockHigh, first } = this;
    let bar = from;
    while (bar < to) {
      const block = (bar - first) >> SHIFT;
      const blockEnd = first + ((block + 1) << SHIFT);
      const end = blockEnd < to ? blockEnd : to;
      if (blockLow[block] <= lowWatch || blockHigh[block] >= highWatch) {
        for (; bar < end; bar++) if (low[bar] <= lowWatch || high[bar] >= highWatch) return bar;
      }
      bar = end;
    }
    return to;
  }

  private enterCloses(block: number, close: Float64Array, from: number, to: number): void {
    const { first } = this;
    let least = Infinity;
    let most = -Infinity;
    for (let bar = from; bar < to; bar++) {
      if (close[bar] < least) least = close[bar];
      if (close[bar] > most) most = close[bar];
      this.leastUpTo[bar - first] = least;
      this.mostUpTo[bar - first] = most;
    }
    this.blockLeast[block] = least;
    this.blockMost[block] = most;
    least = Infinity;
    most = -Infinity;
    for (let bar = to - 1; bar >= from; bar--) {
      if (close[bar] < least) least = close[bar];
      if (close[bar] > most) most = close[bar];
      this.leastFrom[bar - first] = least;
      this.mostFrom[bar - first] = most;
    }
  }

  private enterPrices(block: number, { low, high }: SideColumns, from: number, to: number): void {
    let least = Infinity;
    let most = -Infinity;
    for (let bar = from; bar < to; bar++) {
      if (low[bar] < least) least = low[bar];
      if (high[bar] > most) most = high[bar];
    }
    this.blockLow[block] = least;
    this.blockHigh[block] = most;
    if (least < this.low) this.low = least;
    if (most > this.high) this.high = most;
  }
}
