import type { BarSeries } from '@barmill/market-data';
import { AccountPath } from './account-path';
import { Commission } from './commission';
import type { SimulationContext } from './context';
import { Entries } from './entries';
import { Exits } from './exits';
import { FirstTouch } from './first-touch';
import { Ledger } from './ledger';
import { Margin } from './margin';
import { Market } from './market';
import { MovingStops } from './moving-stops';
import type { Position } from './position';
import { PriceGrid } from './price-grid';
import { Quotes } from './quotes';
import { Rates } from './rates';
import type { SimulationResult } from './result';
import type { ExecutionSettings, TradedInstrument, TradingRange } from './settings';
import type { Signals } from './signals';
import { Sizing } from './sizing';
import { Slippage } from './slippage';
import { SpreadMean } from './spread-mean';
import type { Sign } from './stop-levels';
import { StopJudge } from './stop-judge';
import { Swap } from './swap';

/** One run, bar by bar, in the order of XS-1 rule 5. Prices are units of the price grid until they leave in a result. */
export class Simulation {
  private readonly market: Market;
  private readonly ledger: Ledger;
  private readonly path: AccountPath;
  private readonly exits: Exits;
  private readonly entries: Entries;
  private readonly stops: StopJudge;
  private readonly movingStops: MovingStops;
  private readonly swap: Swap;
  private readonly spreadMean: SpreadMean;
  private readonly isNextOpen: boolean;
  /** Whether more than its own stops may act on a position inside a bar. */
  private readonly isWatched: boolean;
  private readonly lastBar: number;

  /** `next_open` orders that wait for the open of the next bar; entry 0: none. */
  private pendingExit = false;
  private pendingEntry: Sign | 0 = 0;

  private unfilledAtEnd = 0;

  constructor(
    private readonly series: BarSeries,
    private readonly signals: Signals,
    private readonly settings: ExecutionSettings,
    instrument: TradedInstrument,
    timeframeMs: number,
    private readonly range: TradingRange,
    context: SimulationContext,
  ) {
    const grid = new PriceGrid(instrument.tickSize);
    const quotes = new Quotes(grid, series, settings, instrument);
    const slippage = new Slippage(grid, settings, instrument);
    const commission = new Commission(settings, instrument);
    const margin = new Margin(grid, settings, instrument);
    const sizing = new Sizing(settings, instrument, margin, commission);
    const firstTouch = new FirstTouch(settings.intrabarPolicy, series, quotes, timeframeMs, context.finerBars);
    const market = new Market(series, quotes, new Rates(series, timeframeMs, range, context.conversion), timeframeMs);
    const ledger = new Ledger(settings.initialBalance, grid, commission, instrument);
    const spreadMean = new SpreadMean(quotes);
    const movingStops = new MovingStops(market, grid, settings, signals);
    const path = new AccountPath(market, ledger, range, context.keepsExcursions ?? true);
    const exits = new Exits(ledger, path, slippage, spreadMean, settings, instrument);
    const parts = { market, grid, ledger, path, slippage, spreadMean, movingStops, sizing, margin, commission };
    this.market = market;
    this.ledger = ledger;
    this.path = path;
    this.exits = exits;
    this.entries = new Entries(parts, signals, settings);
    this.stops = new StopJudge(market, ledger, margin, exits, path, firstTouch, settings);
    this.movingStops = movingStops;
    this.swap = new Swap(market, ledger, path, settings, instrument);
    this.spreadMean = spreadMean;
    this.isWatched = margin.isKept || this.swap.isCharged || movingStops.isUsed;
    this.isNextOpen = settings.executionMode === 'next_open';
    this.lastBar = range.end - 1;
  }

  run(): SimulationResult {
    const { tradeFrom, end } = this.range;
    for (let bar = tradeFrom; bar < end; bar++) {
      if (this.pendingExit || this.pendingEntry !== 0) this.fillPending(bar);
      const held = this.ledger.position;
      if (held !== null && (this.isWatched || held.hasStops)) this.hold(bar, held);
      this.decide(bar, held !== null && this.ledger.position === null);
    }
    this.endData();
    return this.result();
  }

  private equityAtClose(bar: number): number {
    const position = this.ledger.position;
    if (position === null) return this.ledger.flatEquity;
    const close = this.market.exitSide(this.series.close, bar, position);
    return this.ledger.equityWith(position, close, this.market.rates.atClose(bar));
  }

  /** Rule 5 (a): orders of the bar before fill at this open, the exit before the entry. */
  private fillPending(bar: number): void {
    const position = this.ledger.position;
    const entry = this.pendingEntry;
    const moment = this.market.openOf(bar);
    if (this.pendingExit && position !== null) {
      this.exits.slipped(position, this.market.exitSide(this.series.open, bar, position), 'signal', moment);
    }
    this.pendingExit = false;
    this.pendingEntry = 0;
    if (entry !== 0) this.entries.enter(bar - 1, this.series.open, entry, moment);
  }

  /** Rule 5 (b) to (d) for a position that is there at the open, and the exit by time at its close. */
  private hold(bar: number, position: Position): void {
    if (this.swap.isCharged) this.swap.charge(bar, position);
    this.stops.judge(bar, position);
    if (this.ledger.position !== position) return;
    this.movingStops.follow(bar, position);
    if (bar >= position.movement.timeExitBar) this.exitAtClose(bar, position, 'time');
  }

  private exitAtClose(bar: number, position: Position, reason: 'signal' | 'time' | 'end_of_data'): void {
    const raw = this.market.exitSide(this.series.close, bar, position);
    this.path.writeUntil(bar);
    this.path.noteBar(bar, position);
    this.exits.slipped(position, raw, reason, this.market.closeOf(bar));
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
    const entry = isIgnored || wanted === 0 || this.mustNotEnter(bar) ? 0 : wanted;
    if (this.isNextOpen) this.orderAtNextOpen(bar, exits, entry);
    else this.fillAtClose(bar, position, exits, entry);
  }

  /** Rule 13: nothing is entered any more once equity was 0 or below at a close, this one included. */
  private mustNotEnter(bar: number): boolean {
    this.path.writeUntil(bar);
    return this.path.isRuined || this.equityAtClose(bar) <= 0;
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
    if (exits && position !== null) this.exitAtClose(bar, position, 'signal');
    if (entry === 0) return;
    if (bar === this.lastBar) this.unfilledAtEnd++;
    else this.entries.enter(bar, this.series.close, entry, this.market.closeOf(bar));
  }

  /** Rule 14: what is open at the end is closed like a signal exit, or marked without exit cost. */
  private endData(): void {
    const bar = this.lastBar;
    const position = this.ledger.position;
    if (position !== null && this.settings.endOfData === 'close') this.exitAtClose(bar, position, 'end_of_data');
    this.path.writeUntil(bar + 1);
    if (this.ledger.position === null || position === null) return;
    const close = this.market.exitSide(this.series.close, bar, position);
    this.ledger.mark(position, close, this.market.rates.atClose(bar));
  }

  private result(): SimulationResult {
    const { counts, first } = this.entries.rejected;
    return {
      legs: this.ledger.legs,
      equity: this.path.equity,
      lowEquity: this.path.lowEquity,
      exposureBars: this.path.exposureBars,
      ruined: this.path.isRuined,
      tradeFrom: this.range.tradeFrom,
      end: this.range.end,
      counts: {
        ambiguousBars: this.stops.ambiguousBars,
        unfilledAtEnd: this.unfilledAtEnd,
        rejectedOrders: counts,
      },
      firstRejected: first,
      avgSpreadPips: this.spreadMean.pips(),
    };
  }
}
