/**
 * The account of one combination over one tile, as stretches of bars in which nothing changes but the market: from the first bar of each, equity at a close is
 * `base + (close of the side − entry) * money`. What the returns of bars are summed from once the tile's events are known.
 */
export class Stretches {
  count = 0;
  /** First bars, ascending; a last one, not counted, is the end of the tile. */
  readonly first: Int32Array;
  /** 0: bid, 1: ask. */
  readonly side: Uint8Array;
  readonly base: Float64Array;
  readonly entry: Float64Array;
  /** 0 while the account is flat. */
  readonly money: Float64Array;

  constructor(tileBars: number) {
    this.first = new Int32Array(tileBars + 1);
    this.side = new Uint8Array(tileBars);
    this.base = new Float64Array(tileBars);
    this.entry = new Float64Array(tileBars);
    this.money = new Float64Array(tileBars);
  }

  clear(): void {
    this.count = 0;
  }

  /** Begins a stretch, in the place of one that began at the same bar. */
  add(bar: number, side: number, base: number, entry: number, money: number): void {
    const count = this.count > 0 && this.first[this.count - 1] === bar ? this.count - 1 : this.count;
    this.first[count] = bar;
    this.side[count] = side;
    this.base[count] = base;
    this.entry[count] = entry;
    this.money[count] = money;
    this.count = count + 1;
    this.first[this.count] = bar;
  }

  /** Ends the last stretch. */
  end(bar: number): void {
    this.first[this.count] = bar;
  }
}
