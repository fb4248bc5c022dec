import type { BarSeries } from '@barmill/market-data';
import type { StopSeries } from '@barmill/simulation';
import { ceil, decimal, floor, over, times, type Decimal } from './decimal';
import type { NaiveCase } from './naive-case';

const TINY = decimal(1e-9);
const HALF = decimal(0.5);

export type Column = 'open' | 'high' | 'low' | 'close';

/** Prices as rules 2, 7 and 16 say, in decimals: always whole ticks where there is a tick. */
export class NaivePrices {
  private readonly tick: Decimal;
  readonly pip: Decimal;

  constructor(private readonly given: NaiveCase) {
    this.tick = decimal(given.instrument.tickSize);
    this.pip = decimal(given.instrument.pipSize);
  }

  /** Rule 16: the nearest tick, half up. */
  snapped(price: Decimal): Decimal {
    return this.tick === 0n ? price : times(floor(over(price, this.tick) + HALF), this.tick);
  }

  /** Rule 7: against the trader. */
  rounded(price: Decimal, isBuy: boolean): Decimal {
    if (this.tick === 0n) return price;
    const ticks = over(price, this.tick);
    return times(isBuy ? ceil(ticks - TINY) : floor(ticks + TINY), this.tick);
  }

  spreadPips(bar: number): Decimal {
    const { settings, series } = this.given;
    return decimal(settings.spreadMode === 'bar' ? series.spreadPips![bar] : settings.spreadPips);
  }

  bid(column: Column, bar: number): Decimal {
    return this.snapped(decimal(this.given.series[column][bar]));
  }

  ask(column: Column, bar: number): Decimal {
    return this.snapped(decimal(this.given.series[column][bar]) + times(this.spreadPips(bar), this.pip));
  }

  side(isAsk: boolean, column: Column, bar: number): Decimal {
    return isAsk ? this.ask(column, bar) : this.bid(column, bar);
  }

  /** A finer bar's price at the spread of `bar`. */
  finer(isAsk: boolean, bars: BarSeries, column: Column, index: number, bar: number): Decimal {
    const bid = decimal(bars[column][index]);
    return this.snapped(isAsk ? bid + times(this.spreadPips(bar), this.pip) : bid);
  }

  /** Rule 7: slipped, then rounded. */
  slipped(raw: Decimal, isBuy: boolean): Decimal {
    const { slippagePips, slippagePct } = this.given.settings;
    const slip = times(decimal(slippagePips), this.pip) + times(raw, decimal(slippagePct), decimal(0.01));
    return this.rounded(isBuy ? raw + slip : raw - slip, isBuy);
  }

  /** Rule 4: the level of an entry's stop or target; null: none. */
  level(
    stops: StopSeries | null,
    side: 'long' | 'short',
    decided: number,
    price: Decimal,
    isTarget: boolean,
  ): Decimal | null {
    const value = stops ? stops[side][decided] : NaN;
    if (!stops || Number.isNaN(value)) return null;
    if (stops.kind === 'level') return this.snapped(decimal(value));
    const isAbove = (side === 'long') === isTarget;
    return this.snapped(isAbove ? price + decimal(value) : price - decimal(value));
  }

  /** Rule 12: the last rate known at a time. */
  rateAt(timeMs: number): Decimal {
    const { conversion } = this.given;
    if (!conversion) return decimal(1);
    let found = NaN;
    conversion.knownAtMs.forEach((knownMs, k) => {
      if (knownMs <= timeMs) found = conversion.rate[k];
    });
    return decimal(found);
  }
}
