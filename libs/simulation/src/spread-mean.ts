import type { Quotes } from './quotes';

/** Mean spread over the fills on the ask side (XS-1 rule 2), in pips. */
export class SpreadMean {
  private mean = 0;
  private fills = 0;

  constructor(private readonly quotes: Quotes) {}

  /** Counts a fill at ask in `bar`. */
  add(bar: number): void {
    this.fills++;
    // A running mean, not a sum: the mean of equal spreads is that spread to the last bit.
    this.mean += (this.quotes.spreadPips(bar) - this.mean) / this.fills;
  }

  /** null where nothing was filled at ask. */
  pips(): number | null {
    return this.fills === 0 ? null : this.mean;
  }
}
