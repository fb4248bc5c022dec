import { closeTimeMs } from '@barmill/market-data';
import { calendarDays, riskFreePerPeriod, tradingDays, type TradingDays } from '@barmill/metrics';
import {
  Commission,
  FirstTouch,
  Margin,
  nightsBetween,
  PriceGrid,
  Quotes,
  Rates,
  Sizing,
  Slippage,
  type TradingRange,
} from '@barmill/simulation';
import type { SeriesCache } from '@barmill/strategies';
import type { SweepTask } from '../task';
import { ColumnMaker, type MarketColumns } from './market-columns';

/** All that the combinations of a batch share beside their decisions: the market, and the arithmetic of `@barmill/simulation` with the run's settings. */
export class KernelMarket {
  readonly grid: PriceGrid;
  readonly quotes: Quotes;
  readonly slippage: Slippage;
  readonly commission: Commission;
  readonly margin: Margin;
  readonly sizing: Sizing;
  readonly rates: Rates;
  readonly firstTouch: FirstTouch;
  columns: MarketColumns;
  readonly unitValue: number;
  readonly lastBar: number;
  readonly hasRates: boolean;
  private daysMade: TradingDays | undefined;
  readonly calendarDays: number;
  /** Risk-free rate a period of the returns. */
  readonly riskFreePerPeriod: number;
  readonly isDaily: boolean;
  readonly isSwapCharged: boolean;
  readonly isNextOpen: boolean;
  private readonly columnMaker: ColumnMaker;
  private nextRollovers: Int32Array | undefined;

  constructor(
    readonly task: SweepTask,
    readonly range: TradingRange,
    private readonly cache: SeriesCache,
  ) {
    const { series, execution, instrument, timeframeMs, finerBars, conversion, metrics } = task;
    this.grid = new PriceGrid(instrument.tickSize);
    this.quotes = new Quotes(this.grid, series, execution, instrument);
    this.slippage = new Slippage(this.grid, execution, instrument);
    this.commission = new Commission(execution, instrument);
    this.margin = new Margin(this.grid, execution, instrument);
    this.sizing = new Sizing(execution, instrument, this.margin, this.commission);
    this.rates = new Rates(series, timeframeMs, range, conversion);
    this.firstTouch = new FirstTouch(execution.intrabarPolicy, series, this.quotes, timeframeMs, finerBars);
    this.columnMaker = new ColumnMaker(series, this.quotes, this.grid, execution, instrument, cache);
    this.columns = this.columnMaker.make(false);
    this.unitValue = this.grid.unitSize * instrument.contractSize;
    this.lastBar = range.end - 1;
    this.hasRates = conversion !== undefined;
    this.calendarDays = calendarDays(series, range.tradeFrom, range.end - range.tradeFrom);
    this.isDaily = metrics.returnsBasis === 'daily';
    this.riskFreePerPeriod = riskFreePerPeriod(metrics.riskFreeRate, metrics.periodsPerYear);
    this.isSwapCharged = execution.swapLongPips !== 0 || execution.swapShortPips !== 0;
    this.isNextOpen = execution.executionMode === 'next_open';
  }

  /** Made when first asked for: no figure of returns of bars needs them. */
  get days(): TradingDays {
    const { task, range } = this;
    const bars = range.end - range.tradeFrom;
    return (this.daysMade ??= tradingDays(task.series, range.tradeFrom, bars, task.metrics.periodsPerYear));
  }

  /** Makes the columns of what lies inside the bars, too. */
  watch(): void {
    this.columns = this.columnMaker.make(true);
  }

  /** The close times of all bars. */
  get closeTimes(): Float64Array {
    const { series, timeframeMs } = this.task;
    return this.cache.get(`close_times:${timeframeMs}`, () => {
      const times = this.cache.column?.(series.length) ?? new Float64Array(series.length);
      for (let bar = 0; bar < times.length; bar++) times[bar] = closeTimeMs(series.time, bar, timeframeMs);
      return times;
    });
  }

  closeTimeMs(bar: number): number {
    return closeTimeMs(this.task.series.time, bar, this.task.timeframeMs);
  }

  /** Nights that a position held since `entryTimeMs` is charged for in a bar. */
  nights(bar: number, entryTimeMs: number): number {
    return nightsBetween(Math.max(entryTimeMs, this.closeTimeMs(bar - 1)), this.closeTimeMs(bar));
  }

  /** The first bar from `bar` on that crosses a roll-over with nights to charge; beyond the last bar where there is none. */
  nextRollover(bar: number): number {
    this.nextRollovers ??= this.findRollovers();
    return this.nextRollovers[bar];
  }

  private findRollovers(): Int32Array {
    const { tradeFrom, end } = this.range;
    const next = new Int32Array(end + 1).fill(end);
    for (let bar = end - 1; bar >= tradeFrom; bar--) {
      const isCrossed = bar === 0 || nightsBetween(this.closeTimeMs(bar - 1), this.closeTimeMs(bar)) > 0;
      next[bar] = isCrossed ? bar : next[bar + 1];
    }
    return next;
  }
}
