import type { BarSeries } from '@barmill/market-data';
import type { PriceGrid } from './price-grid';
import type { ExecutionSettings, TradedInstrument } from './settings';

/**
 * The two sides of the market (XS-1 rule 2): stored prices are bid, `ask = bid + spread`. Long entries and short exits fill at
 * ask, short entries and long exits at bid. All results are units of the price grid.
 */
export class Quotes {
  private readonly fixedSpreadPips: number;
  private readonly fixedSpread: number;
  private readonly barSpreadPips: Float64Array | null;
  private readonly pipSize: number;

  constructor(
    private readonly grid: PriceGrid,
    series: BarSeries,
    settings: ExecutionSettings,
    instrument: TradedInstrument,
  ) {
    this.fixedSpreadPips = settings.spreadPips;
    this.barSpreadPips = settings.spreadMode === 'bar' ? series.spreadPips : null;
    this.pipSize = instrument.pipSize;
    this.fixedSpread = settings.spreadPips * instrument.pipSize;
  }

  /** Spread of a bar in pips. */
  spreadPips(bar: number): number {
    return this.barSpreadPips === null ? this.fixedSpreadPips : this.barSpreadPips[bar];
  }

  /** A bid price of `bar`, taken to the bid or the ask side. */
  side(bid: number, bar: number, isAsk: boolean): number {
    return this.grid.toUnits(isAsk ? bid + this.spread(bar) : bid);
  }

  /** Spread of a bar in price. */
  private spread(bar: number): number {
    return this.barSpreadPips === null ? this.fixedSpread : this.barSpreadPips[bar] * this.pipSize;
  }
}
