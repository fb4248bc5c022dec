import type { BarSeries } from '@barmill/market-data';
import type { ExecutionSettings, PriceGrid, Quotes, TradedInstrument } from '@barmill/simulation';
import type { SeriesCache } from '@barmill/strategies';

type Price = 'open' | 'high' | 'low' | 'close';

/** Prices of all bars in units of the price grid, as one side of the market sees them; empty where nothing reads them. */
export interface SideColumns {
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
}

/** Both sides of the market; without a spread they are one. */
export interface MarketColumns {
  readonly bid: SideColumns;
  readonly ask: SideColumns;
}

const none = new Float64Array(0);

/** Makes the columns of a run, each once for a cache. */
export class ColumnMaker {
  constructor(
    private readonly series: BarSeries,
    private readonly quotes: Quotes,
    private readonly grid: PriceGrid,
    private readonly settings: ExecutionSettings,
    private readonly instrument: TradedInstrument,
    private readonly cache: SeriesCache,
  ) {}

  /** @param isWatched whether anything looks at what lies inside the bars, else the closes are enough, and with `next_open` the opens */
  make(isWatched: boolean): MarketColumns {
    const { spreadMode, spreadPips, executionMode } = this.settings;
    const hasOpen = isWatched || executionMode === 'next_open';
    const sideOf = (isAsk: boolean): SideColumns => ({
      open: hasOpen ? this.column('open', isAsk) : none,
      high: isWatched ? this.column('high', isAsk) : none,
      low: isWatched ? this.column('low', isAsk) : none,
      close: this.column('close', isAsk),
    });
    const bid = sideOf(false);
    return { bid, ask: spreadMode === 'fixed' && spreadPips === 0 ? bid : sideOf(true) };
  }

  private column(price: Price, isAsk: boolean): Float64Array {
    const { tickSize, pipSize } = this.instrument;
    if (!isAsk && !this.grid.hasTick) return this.series[price];
    const spread = this.settings.spreadMode === 'bar' ? 'bar' : this.settings.spreadPips;
    const key = isAsk ? `ask:${price}:${tickSize}:${pipSize}:${spread}` : `bid:${price}:${tickSize}`;
    return this.cache.get(`units:${key}`, () => {
      const prices = this.series[price];
      const units = this.cache.column?.(prices.length) ?? new Float64Array(prices.length);
      for (let bar = 0; bar < units.length; bar++) units[bar] = this.quotes.side(prices[bar], bar, isAsk);
      return units;
    });
  }
}

/** Whether each bar's open and close lie within its low and high, as execution-model rule 15 has it; a search by extremes relies on it. */
export function areBarsSound({ open, high, low, close, length }: BarSeries): boolean {
  for (let bar = 0; bar < length; bar++) {
    if (!(low[bar] <= open[bar] && open[bar] <= high[bar] && low[bar] <= close[bar] && close[bar] <= high[bar])) {
      return false;
    }
  }
  return true;
}
