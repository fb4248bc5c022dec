import type { Sign } from '@barmill/simulation';
import { bitAt, nextDifference, nextExit } from './bit-words';
import type { ConditionSlots } from './condition-slots';
import type { KernelMarket } from './kernel-market';
import type { Lane } from './lane';
import { LaneAccount } from './lane-account';
import { LaneEntries } from './lane-entries';
import { LaneStops } from './lane-stops';
import { LaneValuation } from './lane-valuation';
import { LaneWatch } from './lane-watch';
import { sumRatedReturns, sumReturns } from './return-loop';
import { Stretches } from './stretches';
import type { TileExtremes } from './tile-extremes';

/** What a batch of combinations needs of a kernel. */
export interface KernelNeeds {
  /** Some figure asks for sums over trades beyond counts and money. */
  readonly tradeDetails: boolean;
  /** Some figure asks for the equity at the ends of days. */
  readonly days: boolean;
  /** A position may have a stop or a stop-out, so that bars have to be looked into. */
  readonly watch: boolean;
  /** Something may move a stop loss, or end a position by time. */
  readonly movement: boolean;
  /** Combinations. */
  readonly lanes: number;
}

/** From so many combinations on the extremes of a tile are worth their making. */
const LANES_FOR_EXTREMES = 4;

/**
 * Runs combinations over tiles of bars by the rules of the execution model, to the same bits as `simulate` and `measure`. First the events: a bar in which something
 * may happen is acted in full, in the order of rule 5, and everything between two such bars is passed over by searches. Then, where each bar has a return,
 * the returns of the tile, in one loop over the stretches that the events have left.
 */
export class Kernel {
  private readonly account: LaneAccount;
  private readonly entries: LaneEntries;
  private readonly stops: LaneStops;
  private readonly watch: LaneWatch;
  private readonly valuation: LaneValuation;
  private readonly stretches: Stretches;
  private readonly hasBarReturns: boolean;
  private readonly isHeldJudged: boolean;
  private tileFirst = 0;

  constructor(
    private readonly market: KernelMarket,
    private readonly slots: ConditionSlots,
    private readonly needs: KernelNeeds,
    tileBars: number,
  ) {
    this.stretches = new Stretches(tileBars);
    this.account = new LaneAccount(market, needs.tradeDetails);
    this.entries = new LaneEntries(
      market,
      this.account,
      needs.movement,
      needs.tradeDetails || market.isSwapCharged,
      needs.tradeDetails,
    );
    this.stops = new LaneStops(market, this.account);
    this.watch = new LaneWatch(market);
    this.valuation = new LaneValuation(
      market,
      this.account,
      needs.days,
      needs.watch || (needs.lanes >= LANES_FOR_EXTREMES && !market.hasRates),
      tileBars,
    );
    this.hasBarReturns = !market.isDaily;
    this.isHeldJudged = needs.watch || needs.movement || market.isSwapCharged;
  }

  /** Tells of the tile that the next calls of `advance` are in: bar `first` is bit 0 of the conditions' words. */
  enterTile(first: number, end: number): void {
    this.tileFirst = first;
    this.valuation.enterTile(first, end);
  }

  /**
   * Takes a combination over the bars `[from, to)` of the tile.
   *
   * @returns at the end of the range whether equity was 0 or below at a close before the last
   */
  advance(lane: Lane, from: number, to: number): boolean {
    const { stretches, market } = this;
    stretches.clear();
    this.addStretch(lane, from);
    const isEnd = to === market.range.end;
    this.passEvents(lane, from, isEnd ? to - 1 : to);
    const isRuined = this.valuation.isRuined(lane);
    if (isEnd) this.actLast(lane, to - 1);
    stretches.end(to);
    if (this.hasBarReturns) this.sumTile(lane);
    return isRuined;
  }

  private passEvents(lane: Lane, from: number, to: number): void {
    let bar = from;
    while (bar < to) {
      bar = this.nextEvent(lane, bar, to);
      if (bar >= to) break;
      this.valuation.settle(lane, bar);
      this.act(lane, bar);
      if (lane.sign !== 0 && this.needs.watch) this.watchFrom(lane);
      if (lane.isChanged) this.addStretch(lane, bar);
      bar++;
    }
    this.valuation.settle(lane, to);
  }

  private sumTile({ sums }: Lane): void {
    const { market, stretches } = this;
    if (market.hasRates || market.riskFreePerPeriod !== 0) {
      sumRatedReturns(sums, stretches, market.columns, market.rates, market.riskFreePerPeriod);
    } else sumReturns(sums, stretches, market.columns);
  }

  /** The last bar, and what happens at the end of the data. */
  private actLast(lane: Lane, bar: number): void {
    const { execution } = this.market.task;
    this.act(lane, bar);
    if (lane.sign !== 0 && execution.endOfData === 'close') {
      lane.trades.endOfData++;
      this.exitAtClose(lane, bar);
    }
    if (lane.isChanged) this.addStretch(lane, bar);
    this.valuation.finish(lane, bar);
    if (lane.sign !== 0) this.account.markOpen(lane, bar);
  }

  /** The account from the close of `bar` on. */
  private addStretch(lane: Lane, bar: number): void {
    lane.isChanged = false;
    if (!this.hasBarReturns) return;
    if (lane.sign === 0) this.stretches.add(bar, 0, lane.balance, 0, 0);
    else this.stretches.add(bar, lane.sign > 0 ? 0 : 1, lane.balance, lane.entryUnits, lane.money);
  }

  /** The first bar from `bar` on, before `to`, in which something may happen; else `to`. */
  private nextEvent(lane: Lane, bar: number, to: number): number {
    if (lane.pendingExit || lane.pendingEntry !== 0) return bar;
    if (lane.sign === 0) return this.nextEntry(lane, bar, to);
    const event = this.nextHeldEvent(lane, bar, to);
    if (!this.needs.watch) return event;
    const extremes = lane.sign > 0 ? this.valuation.bid : this.valuation.ask;
    const touch = extremes.firstTouch(bar, event, lane.lowWatch, lane.highWatch);
    return this.needs.movement && touch < event ? this.passMoves(lane, extremes, touch, event) : touch;
  }

  /** From a bar that is touched on, the first one before `to` in which more happens than a move of the stop loss, which is made on the way; else `to`. */
  private passMoves(lane: Lane, extremes: TileExtremes, touch: number, to: number): number {
    let bar = touch;
    while (bar < to && this.stops.movesOnly(lane, bar)) {
      this.stops.follow(lane, bar);
      this.watch.set(lane);
      bar = extremes.firstTouch(bar + 1, to, lane.lowWatch, lane.highWatch);
    }
    return bar;
  }

  /** Sets the prices at which the bars after an event are looked at. */
  private watchFrom(lane: Lane): void {
    if (lane.isChanged) this.stops.setStopOut(lane);
    this.watch.set(lane);
  }

  private nextEntry({ decisions }: Lane, bar: number, to: number): number {
    const { tileFirst, slots } = this;
    const from = Math.max(bar, decisions.firstDecision);
    if (from >= to) return to;
    const { enterLong, enterShort } = decisions;
    return tileFirst + nextDifference(slots.words, enterLong, enterShort, from - tileFirst, to - tileFirst);
  }

  private nextHeldEvent(lane: Lane, bar: number, to: number): number {
    const { tileFirst, slots, market } = this;
    const { enterLong, enterShort, exitLong, exitShort } = lane.decisions;
    const isLong = lane.sign > 0;
    let end = to;
    if (lane.timeExitBar < end) end = Math.max(bar, Math.ceil(lane.timeExitBar));
    if (market.isSwapCharged) end = Math.min(end, market.nextRollover(bar));
    return (
      tileFirst +
      nextExit(
        slots.words,
        isLong ? exitLong : exitShort,
        isLong ? enterShort : enterLong,
        isLong ? enterLong : enterShort,
        bar - tileFirst,
        end - tileFirst,
      )
    );
  }

  /** All that the rules have happen in one bar, but for the value of the account at its close. */
  private act(lane: Lane, bar: number): void {
    if (lane.pendingExit || lane.pendingEntry !== 0) this.fillPending(lane, bar);
    let isStoppedOut = false;
    if (lane.sign !== 0 && this.isHeldJudged) {
      this.hold(lane, bar);
      isStoppedOut = lane.sign === 0;
    }
    this.decide(lane, bar, isStoppedOut);
  }

  private fillPending(lane: Lane, bar: number): void {
    const { columns, slippage } = this.market;
    const entry = lane.pendingEntry;
    if (lane.pendingExit && lane.sign !== 0) {
      const open = (lane.sign > 0 ? columns.bid : columns.ask).open[bar];
      lane.fillUnits = slippage.fill(open, lane.sign < 0);
      this.account.closeAll(lane, bar, true);
    }
    lane.pendingExit = false;
    lane.pendingEntry = 0;
    if (entry !== 0) this.entries.enter(lane, bar - 1, bar, entry as Sign, true);
  }

  private hold(lane: Lane, bar: number): void {
    if (this.market.isSwapCharged) this.chargeSwap(lane, bar);
    this.stops.judge(lane, bar);
    if (lane.sign === 0) return;
    this.stops.follow(lane, bar);
    if (bar >= lane.timeExitBar) this.exitAtClose(lane, bar);
  }

  private chargeSwap(lane: Lane, bar: number): void {
    const { task, rates } = this.market;
    if (this.market.nextRollover(bar) !== bar) return;
    const nights = this.market.nights(bar, lane.entryTimeMs);
    if (nights === 0) return;
    const pips = lane.sign > 0 ? task.execution.swapLongPips : task.execution.swapShortPips;
    const pipValue = task.instrument.pipSize * task.instrument.contractSize;
    const amount = pips * pipValue * lane.openLots * rates.atClose(bar) * nights;
    lane.balance += amount;
    lane.isChanged = true;
    lane.openSwap += amount;
  }

  private exitAtClose(lane: Lane, bar: number): void {
    const { columns, slippage } = this.market;
    const close = (lane.sign > 0 ? columns.bid : columns.ask).close[bar];
    lane.fillUnits = slippage.fill(close, lane.sign < 0);
    this.account.closeAll(lane, bar, false);
  }

  private decide(lane: Lane, bar: number, isStoppedOut: boolean): void {
    const { words } = this.slots;
    const { decisions, sign } = lane;
    const k = bar - this.tileFirst;
    if (bar < decisions.firstDecision) return;
    const wanted = bitAt(words, decisions.enterLong, k) - bitAt(words, decisions.enterShort, k);
    const exitSlot = sign > 0 ? decisions.exitLong : decisions.exitShort;
    const exits = sign !== 0 && (wanted === -sign || bitAt(words, exitSlot, k) === 1);
    if (wanted === 0 && !exits) return;
    const isIgnored = sign !== 0 ? wanted === sign : isStoppedOut && !this.market.task.execution.reentryOnExitBar;
    const entry = isIgnored || wanted === 0 || this.mustNotEnter(lane, bar) ? 0 : wanted;
    if (this.market.isNextOpen) this.orderAtNextOpen(lane, bar, exits, entry);
    else this.fillAtClose(lane, bar, exits, entry);
  }

  private mustNotEnter(lane: Lane, bar: number): boolean {
    return this.valuation.isRuined(lane) || this.account.equityAt(lane, bar) <= 0;
  }

  private orderAtNextOpen(lane: Lane, bar: number, exits: boolean, entry: number): void {
    const { lastBar } = this.market;
    const canExit = bar < lastBar;
    const canEnter = bar + 1 < lastBar;
    if ((exits && !canExit) || (entry !== 0 && !canEnter)) lane.unfilledAtEnd++;
    lane.pendingExit = exits && canExit;
    lane.pendingEntry = canEnter ? entry : 0;
  }

  private fillAtClose(lane: Lane, bar: number, exits: boolean, entry: number): void {
    if (exits) this.exitAtClose(lane, bar);
    if (entry === 0) return;
    if (bar === this.market.lastBar) lane.unfilledAtEnd++;
    else this.entries.enter(lane, bar, bar, entry as Sign, false);
  }
}
