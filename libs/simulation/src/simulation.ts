import type { BarSeries } from '@barmill/market-data';
import { Commission } from './commission';
import { FirstTouch } from './first-touch';
import { Ledger } from './ledger';
import { takeProfitLots } from './partial-close';
import type { Fill, Position } from './position';
import { PriceGrid } from './price-grid';
import { Quotes } from './quotes';
import type { ExitReason, SimulationResult } from './result';
import type { ExecutionSettings, TradedInstrument, TradingRange } from './settings';
import type { Signals } from './signals';
import { fixedVolumeLots } from './sizing';
import { Slippage } from './slippage';
import { SpreadMean } from './spread-mean';
import { reachesStopLoss, reachesTakeProfit, stopLossLevel, takeProfitLevel, type Sign } from './stop-levels';

/** One run, bar by bar, in the order of XS-1 rule 5. Prices are units of the price grid until they leave in a result. */
export class Simulation {
  private readonly grid: PriceGrid;
  private readonly quotes: Quotes;
  private readonly slippage: Slippage;
  private readonly ledger: Ledger;
  private readonly firstTouch: FirstTouch;
  private readonly spreadMean: SpreadMean;
  private readonly entryLots: number;
  private readonly isNextOpen: boolean;
  private readonly lastBar: number;

  /** `next_open` orders that wait for the open of the next bar; entry 0: none. */
  private pendingExit = false;
  private pendingEntry: Sign | 0 = 0;

  private ambiguousBars = 0;
  private unfilledAtEnd = 0;
  private invalidStop = 0;
  private belowMinLot = 0;

  constructor(
    private readonly series: BarSeries,
    private readonly signals: Signals,
    private readonly settings: ExecutionSettings,
    private readonly instrument: TradedInstrument,
    private readonly timeframeMs: number,
    private readonly range: TradingRange,
    finerBars: BarSeries | undefined,
  ) {
    this.grid = new PriceGrid(instrument.tickSize);
    this.quotes = new Quotes(this.grid, series, settings, instrument);
    this.slippage = new Slippage(this.grid, settings, instrument);
    const commission = new Commission(settings, instrument);
    this.ledger = new Ledger(settings.initialBalance, this.grid, commission, instrument);
    this.firstTouch = new FirstTouch(settings.intrabarPolicy, series, this.quotes, timeframeMs, finerBars);
    this.spreadMean = new SpreadMean(this.quotes);
    this.entryLots = fixedVolumeLots(settings, instrument);
    this.isNextOpen = settings.executionMode === 'next_open';
    this.lastBar = range.end - 1;
  }

  run(): SimulationResult {
    const { tradeFrom, end } = this.range;
    const equity = new Float64Array(end - tradeFrom + 1);
    equity[0] = this.ledger.flatEquity;
    for (let bar = tradeFrom; bar < end; bar++) {
      if (this.pendingExit || this.pendingEntry !== 0) this.fillPending(bar);
      const held = this.ledger.position;
      if (held !== null && held.hasStops) this.judgeStops(bar, held);
      this.decide(bar, held !== null && this.ledger.position === null);
      if (bar === this.lastBar) this.endData();
      equity[bar - tradeFrom + 1] = this.equityAtClose(bar);
    }
    return this.result(equity);
  }

  private equityAtClose(bar: number): number {
    const position = this.ledger.position;
    return position === null
      ? this.ledger.flatEquity
      : this.ledger.equityAt(this.exitSide(this.series.close, bar, position));
  }

  /** Rule 5 (a): orders of the bar before fill at this open, the exit before the entry. */
  private fillPending(bar: number): void {
    const position = this.ledger.position;
    const entry = this.pendingEntry;
    const exits = this.pendingExit;
    this.pendingExit = false;
    this.pendingEntry = 0;
    if (exits && position !== null) this.exitSlipped(position, this.series.open, bar, 'signal', this.series.time[bar]);
    if (entry !== 0) this.enter(bar - 1, bar, this.series.open, entry, this.series.time[bar]);
  }

  /** Rule 5 (c) and (d), at most one of them for one position in one bar. */
  private judgeStops(bar: number, position: Position): void {
    if (this.settings.stopEvaluation === 'close') this.judgeClose(bar, position);
    else if (position.entry.bar === bar || !this.judgeOpen(bar, position)) this.judgeExtremes(bar, position);
  }

  /** Rule 5 (c): whether the open was at or beyond a stop and left the position there. Never asked of the bar of the fill. */
  private judgeOpen(bar: number, position: Position): boolean {
    const open = this.exitSide(this.series.open, bar, position);
    const timeMs = this.series.time[bar];
    if (reachesStopLoss(open, position.stopLoss, position.sign)) {
      this.exitAtStopLoss(bar, position, open, 'sl_gap', timeMs);
      return true;
    }
    if (reachesTakeProfit(open, position.takeProfit, position.sign)) {
      const units = this.settings.tpGapFill === 'level' ? position.takeProfit : open;
      this.exitAtTakeProfit(bar, position, units, 'tp_gap', timeMs);
      return true;
    }
    return false;
  }

  /** Rule 5 (d): SL and TP on the bar's high and low, filled at the level. */
  private judgeExtremes(bar: number, position: Position): void {
    const { sign, stopLoss, takeProfit } = position;
    const { high, low } = this.series;
    const isStopLoss = reachesStopLoss(this.exitSide(sign > 0 ? low : high, bar, position), stopLoss, sign);
    const isTakeProfit = reachesTakeProfit(this.exitSide(sign > 0 ? high : low, bar, position), takeProfit, sign);
    const isBoth = isStopLoss && isTakeProfit;
    if (isBoth) this.ambiguousBars++;
    const timeMs = this.closeTimeMs(bar);
    if (isStopLoss && (!isBoth || this.firstTouch.isStopLoss(bar, position))) {
      this.exitAtStopLoss(bar, position, stopLoss, 'sl', timeMs);
    } else if (isTakeProfit) {
      this.exitAtTakeProfit(bar, position, takeProfit, 'tp', timeMs);
    }
  }

  /** Rule 4, `stop_evaluation: "close"`: judged on the close alone and filled at it. */
  private judgeClose(bar: number, position: Position): void {
    const close = this.exitSide(this.series.close, bar, position);
    const timeMs = this.closeTimeMs(bar);
    if (reachesStopLoss(close, position.stopLoss, position.sign)) {
      this.exitAtStopLoss(bar, position, close, 'sl', timeMs);
    } else if (reachesTakeProfit(close, position.takeProfit, position.sign)) {
      this.exitAtTakeProfit(bar, position, close, 'tp', timeMs);
    }
  }

  /**
   * Rule 5 (e): the signals at the close. An opposite entry closes and opens, an entry of the same side is ignored, and so are two
   * entries of opposite sides at one bar, which say nothing. An order that cannot fill any more is counted, a reversal once.
   */
  private decide(bar: number, isStoppedOut: boolean): void {
    const { enterLong, enterShort, exitLong, exitShort } = this.signals;
    const wanted = (enterLong[bar] - enterShort[bar]) as Sign | 0;
    const position = this.ledger.position;
    const exits =
      position !== null && ((position.sign > 0 ? exitLong : exitShort)[bar] === 1 || wanted === -position.sign);
    if (wanted === 0 && !exits) return;
    const isIgnored = position !== null ? wanted === position.sign : isStoppedOut && !this.settings.reentryOnExitBar;
    const entry = isIgnored ? 0 : wanted;
    if (this.isNextOpen) this.orderAtNextOpen(bar, exits, entry);
    else this.fillAtClose(bar, position, exits, entry);
  }

  /** An exit may fill at the open of the last bar, an entry may not. */
  private orderAtNextOpen(bar: number, exits: boolean, entry: Sign | 0): void {
    const canExit = bar < this.lastBar;
    const canEnter = bar + 1 < this.lastBar;
    if ((exits && !canExit) || (entry !== 0 && !canEnter)) this.unfilledAtEnd++;
    this.pendingExit = exits && canExit;
    this.pendingEntry = canEnter ? entry : 0;
  }

  /** An exit may fill at the close of the last bar, an entry may not. */
  private fillAtClose(bar: number, position: Position | null, exits: boolean, entry: Sign | 0): void {
    const timeMs = this.closeTimeMs(bar);
    if (exits && position !== null) this.exitSlipped(position, this.series.close, bar, 'signal', timeMs);
    if (entry === 0) return;
    if (bar === this.lastBar) this.unfilledAtEnd++;
    else this.enter(bar, bar, this.series.close, entry, timeMs);
  }

  /** Opens a position at a bid price of `bar`, or counts why it does not. */
  private enter(decisionBar: number, bar: number, bids: Float64Array, sign: Sign, timeMs: number): void {
    const isBuy = sign > 0;
    const raw = this.quotes.side(bids[bar], bar, isBuy);
    const units = this.slippage.fill(raw, isBuy);
    const exitSide = this.quotes.side(bids[bar], bar, !isBuy);
    const stopLoss = stopLossLevel(this.signals.stopLoss, decisionBar, sign, units, this.grid);
    // A ratio of 0 means that the take-profit is not there at all, so it cannot make a stop invalid or a bar ambiguous.
    const takeProfit =
      this.settings.tpPartialCloseRatio === 0
        ? NaN
        : takeProfitLevel(this.signals.takeProfit, decisionBar, sign, units, this.grid);
    if (reachesStopLoss(exitSide, stopLoss, sign) || reachesTakeProfit(exitSide, takeProfit, sign)) {
      this.invalidStop++;
    } else if (this.entryLots === 0) {
      this.belowMinLot++;
    } else {
      const fill: Fill = { bar, timeMs, units, slippageUnits: Math.abs(units - raw) };
      this.ledger.open({ sign, fill, lots: this.entryLots, stopLoss, takeProfit });
      if (isBuy) this.spreadMean.add(bar);
    }
  }

  /** Closes everything at a bid price of `bar` on the exit side, with slippage. */
  private exitSlipped(position: Position, bids: Float64Array, bar: number, reason: ExitReason, timeMs: number): void {
    const raw = this.exitSide(bids, bar, position);
    this.close(position, position.openLots, bar, raw, this.slippage.fill(raw, position.sign < 0), reason, timeMs);
  }

  private exitAtStopLoss(bar: number, position: Position, raw: number, reason: 'sl' | 'sl_gap', timeMs: number): void {
    const units = this.settings.stopSlippage ? this.slippage.fill(raw, position.sign < 0) : raw;
    this.close(position, position.openLots, bar, raw, units, reason, timeMs);
  }

  /** Rule 8: closes all or a part; after a part the TP is gone and the SL stays. */
  private exitAtTakeProfit(
    bar: number,
    position: Position,
    units: number,
    reason: 'tp' | 'tp_gap',
    timeMs: number,
  ): void {
    const lots = takeProfitLots(this.settings.tpPartialCloseRatio, position.openLots, this.instrument);
    const isPart = lots < position.openLots;
    if (isPart) position.takeProfit = NaN;
    this.close(position, lots, bar, units, units, isPart ? 'tp_partial' : reason, timeMs);
  }

  private close(
    position: Position,
    lots: number,
    bar: number,
    raw: number,
    units: number,
    reason: ExitReason,
    timeMs: number,
  ): void {
    this.ledger.close(position, lots, { bar, timeMs, units, slippageUnits: Math.abs(units - raw) }, reason);
    if (position.sign < 0) this.spreadMean.add(bar);
  }

  /** Rule 14: what is open at the end is closed like a signal exit, or marked without exit cost. */
  private endData(): void {
    const position = this.ledger.position;
    if (position === null) return;
    const bar = this.lastBar;
    if (this.settings.endOfData === 'mark') this.ledger.mark(position, this.exitSide(this.series.close, bar, position));
    else this.exitSlipped(position, this.series.close, bar, 'end_of_data', this.closeTimeMs(bar));
  }

  /** A bid column at `bar`, on the side where the position would leave: bid for a long, ask for a short. */
  private exitSide(bids: Float64Array, bar: number, position: Position): number {
    return this.quotes.side(bids[bar], bar, position.sign < 0);
  }

  private closeTimeMs(bar: number): number {
    return this.series.time[bar] + this.timeframeMs;
  }

  private result(equity: Float64Array): SimulationResult {
    const { ambiguousBars, unfilledAtEnd, invalidStop, belowMinLot } = this;
    return {
      legs: this.ledger.legs,
      equity,
      tradeFrom: this.range.tradeFrom,
      end: this.range.end,
      counts: { ambiguousBars, unfilledAtEnd, rejectedOrders: { invalidStop, belowMinLot } },
      avgSpreadPips: this.spreadMean.pips(),
    };
  }
}
