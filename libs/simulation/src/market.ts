import { closeTimeMs, type BarSeries } from '@barmill/market-data';
import type { Moment } from './fill';
import type { Position } from './position';
import type { Quotes } from './quotes';
import type { Rates } from './rates';

/** The bars that a run trades, with what is known at each open and close. Prices are units. */
export class Market {
  constructor(
    readonly series: BarSeries,
    readonly quotes: Quotes,
    readonly rates: Rates,
    private readonly timeframeMs: number,
  ) {}

  openOf(bar: number): Moment {
    return { bar, timeMs: this.series.time[bar], rate: this.rates.atOpen(bar) };
  }

  closeOf(bar: number): Moment {
    return { bar, timeMs: this.closeTimeMs(bar), rate: this.rates.atClose(bar) };
  }

  closeTimeMs(bar: number): number {
    return closeTimeMs(this.series.time, bar, this.timeframeMs);
  }

  /** A bid column at `bar`, on the side where the position would leave: bid for a long, ask for a short. */
  exitSide(bids: Float64Array, bar: number, position: Position): number {
    return this.quotes.side(bids[bar], bar, position.sign < 0);
  }

  /** The bar's extreme against the position, on its exit side. */
  adverse(bar: number, position: Position): number {
    return this.exitSide(position.sign > 0 ? this.series.low : this.series.high, bar, position);
  }

  /** The bar's extreme in favor of the position, on its exit side. */
  favorable(bar: number, position: Position): number {
    return this.exitSide(position.sign > 0 ? this.series.high : this.series.low, bar, position);
  }
}
