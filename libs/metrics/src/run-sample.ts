import type { SimulationResult } from '@barmill/simulation';
import { longestDrawdownOf, type LongestDrawdown } from './drawdown-duration';
import { walkEquity, type EquityPath } from './equity-path';
import type { RunSample } from './figure';
import { intrabarDrawdown } from './intrabar-drawdown';
import { holdingReturns, type MarketBars } from './market-returns';
import { positionsOf, type Position } from './positions';
import { sampleReturns, type ReturnSample, type ReturnSettings } from './return-sample';
import { shapeOf, type ReturnShape } from './return-shape';
import { sumReturns, type ReturnSums } from './return-sums';
import { tallyTrades, type TradeTally } from './trade-tally';
import { calendarDays, tradingDays, type TradingDays } from './trading-days';

/**
 * The parts of one run, each made once and only when a figure asks for it: a figure has the same bits whichever others are asked for.
 */
export class MeasuredRun implements RunSample {
  private pathMade?: EquityPath;
  private tradesMade?: TradeTally;
  private positionsMade?: readonly Position[];
  private daysMade?: TradingDays;
  private returnsMade?: ReturnSample;
  private sumsMade?: ReturnSums;
  private shapeMade?: ReturnShape;
  private marketMade?: Float64Array;
  private longestMade?: LongestDrawdown | null;

  constructor(
    private readonly result: SimulationResult,
    private readonly series: MarketBars,
    private readonly settings: ReturnSettings,
  ) {}

  get equity(): Float64Array {
    return this.result.equity;
  }

  get path(): EquityPath {
    return (this.pathMade ??= walkEquity(this.equity));
  }

  get maxIntrabarDrawdown(): number {
    return intrabarDrawdown(this.equity, this.result.lowEquity);
  }

  get longestDrawdown(): LongestDrawdown | null {
    if (this.longestMade === undefined) {
      this.longestMade = longestDrawdownOf(this.equity, this.days);
    }
    return this.longestMade;
  }

  get calendarDays(): number {
    return calendarDays(this.series, this.result.tradeFrom, this.bars);
  }

  get trades(): TradeTally {
    return (this.tradesMade ??= tallyTrades(this.result.legs));
  }

  get positions(): readonly Position[] {
    return (this.positionsMade ??= positionsOf(this.result.legs));
  }

  get returns(): ReturnSample {
    return (this.returnsMade ??= sampleReturns(
      this.equity,
      this.series,
      this.result.tradeFrom,
      this.settings,
      this.days,
    ));
  }

  get returnSums(): ReturnSums {
    return (this.sumsMade ??= sumReturns(this.returns));
  }

  get shape(): ReturnShape {
    return (this.shapeMade ??= shapeOf(this.returns));
  }

  get marketReturns(): Float64Array {
    const days = this.settings.returnsBasis === 'bar' ? null : this.days;
    return (this.marketMade ??= holdingReturns(this.series, this.result.tradeFrom, this.bars, days));
  }

  get exposureBars(): number {
    return this.result.exposureBars;
  }

  get bars(): number {
    return this.result.end - this.result.tradeFrom;
  }

  get counts(): SimulationResult['counts'] {
    return this.result.counts;
  }

  get avgSpreadPips(): number | null {
    return this.result.avgSpreadPips;
  }

  private get days(): TradingDays {
    return (this.daysMade ??= tradingDays(this.series, this.result.tradeFrom, this.bars, this.settings.periodsPerYear));
  }
}
