import { reachesStopLoss, reachesTakeProfit, takeProfitLots, type Sign } from '@barmill/simulation';
import type { KernelMarket } from './kernel-market';
import type { Lane } from './lane';
import type { LaneAccount } from './lane-account';
import { nearer, rateExtremesOf } from './levels';

/** SL, TP and margin stop-out in one bar, and what moves a stop loss after it, as `@barmill/simulation` has them. */
export class LaneStops {
  private readonly isOnCloseOnly: boolean;
  private readonly isMarginKept: boolean;
  private readonly leastRate: number;
  private readonly mostRate: number;

  constructor(
    private readonly market: KernelMarket,
    private readonly account: LaneAccount,
  ) {
    this.isOnCloseOnly = market.task.execution.stopEvaluation === 'close';
    this.isMarginKept = market.margin.isKept;
    [this.leastRate, this.mostRate] = rateExtremesOf(market);
  }

  /** Judges a bar that the position was in from its open on. */
  judge(lane: Lane, bar: number): void {
    const hasStops = lane.stopLoss === lane.stopLoss || lane.takeProfit === lane.takeProfit;
    if (!hasStops && !this.isMarginKept) return;
    if (lane.isChanged) this.setStopOut(lane);
    const isGapTested = hasStops && !this.isOnCloseOnly && lane.entryBar !== bar;
    if (!isGapTested || !this.leftInGap(lane, bar)) this.judgePath(lane, bar);
  }

  /** Moves the stop loss for the bars that follow. */
  follow(lane: Lane, bar: number): void {
    const { execution } = this.market.task;
    const { breakevenLevel, trailingDistance, trailingStartLevel } = lane;
    const isPart = execution.breakevenAfterPartial && lane.isParted;
    if (!isPart && breakevenLevel !== breakevenLevel && trailingDistance !== trailingDistance) return;
    const { grid } = this.market;
    const sign = lane.sign as Sign;
    const best = this.favorable(lane, bar);
    if (isPart || reachesTakeProfit(best, breakevenLevel, sign)) tighten(lane, lane.entryUnits);
    const isStarted = Number.isNaN(trailingStartLevel) || reachesTakeProfit(best, trailingStartLevel, sign);
    if (isStarted && trailingDistance === trailingDistance) {
      tighten(lane, grid.toUnits(grid.toPrice(best) - sign * trailingDistance));
    }
  }

  /** Sets `stopOut` of a position as it is now. */
  setStopOut(lane: Lane): void {
    if (!this.isMarginKept) return;
    const level = this.stopOutUnits(lane, this.leastRate);
    lane.stopOut =
      this.leastRate === this.mostRate ? level : nearer(level, this.stopOutUnits(lane, this.mostRate), lane.sign);
  }

  /** Whether all that a bar in which none of the strategy's conditions counts can do is to move the stop loss. */
  movesOnly(lane: Lane, bar: number): boolean {
    const sign = lane.sign as Sign;
    const adverse = this.adverse(lane, bar);
    return !(
      reachesStopLoss(adverse, lane.stopLoss, sign) ||
      reachesStopLoss(adverse, lane.stopOut, sign) ||
      reachesTakeProfit(this.favorable(lane, bar), lane.takeProfit, sign)
    );
  }

  private stopOutUnits(lane: Lane, rate: number): number {
    const { margin } = this.market;
    return margin.stopOutUnits(lane.sign as Sign, lane.entryUnits, lane.openLots, lane.usedMargin, lane.balance, rate);
  }

  private side(lane: Lane) {
    return lane.sign > 0 ? this.market.columns.bid : this.market.columns.ask;
  }

  private adverse(lane: Lane, bar: number): number {
    const side = this.side(lane);
    return (lane.sign > 0 ? side.low : side.high)[bar];
  }

  private favorable(lane: Lane, bar: number): number {
    const side = this.side(lane);
    return (lane.sign > 0 ? side.high : side.low)[bar];
  }

  private leftInGap(lane: Lane, bar: number): boolean {
    const open = this.side(lane).open[bar];
    const sign = lane.sign as Sign;
    if (reachesStopLoss(open, lane.stopLoss, sign)) {
      this.atStopLoss(lane, open, bar, true);
      return true;
    }
    if (reachesTakeProfit(open, lane.takeProfit, sign)) {
      const isAtLevel = this.market.task.execution.tpGapFill === 'level';
      this.atTakeProfit(lane, isAtLevel ? lane.takeProfit : open, bar, true);
      return true;
    }
    return false;
  }

  /** What the bar's one path reaches first. With stops on the close alone only the stop-out is on the path. */
  private judgePath(lane: Lane, bar: number): void {
    const { stopLoss, takeProfit } = lane;
    const sign = lane.sign as Sign;
    const adverse = this.adverse(lane, bar);
    const isStopLoss = !this.isOnCloseOnly && reachesStopLoss(adverse, stopLoss, sign);
    const isTakeProfit = !this.isOnCloseOnly && reachesTakeProfit(this.favorable(lane, bar), takeProfit, sign);
    if (isStopLoss && isTakeProfit) lane.ambiguousBars++;
    // No rate brings the level of a bar nearer than `stopOut`, and a bar's open lies within its extremes.
    const isNearStopOut = reachesStopLoss(adverse, lane.stopOut, sign);
    if (isNearStopOut && this.isStoppedOutAtOpen(lane, bar)) return;
    const stopOut = isNearStopOut ? this.stopOutOnPath(lane, bar) : NaN;
    const isStopOut = reachesStopLoss(adverse, stopOut, sign);
    const isStopLossNearer =
      isStopLoss && !(isStopOut && reachesStopLoss(stopLoss, stopOut, sign) && stopLoss !== stopOut);
    const losing = isStopLossNearer ? stopLoss : stopOut;
    const isLosing = isStopLoss || isStopOut;
    if (isLosing && (!isTakeProfit || this.market.firstTouch.isLosingSide(bar, sign, losing, takeProfit))) {
      if (isStopLossNearer) this.atStopLoss(lane, losing, bar, false);
      else {
        lane.fillUnits = losing;
        this.account.closeAll(lane, bar, false);
      }
    } else if (isTakeProfit) {
      this.atTakeProfit(lane, takeProfit, bar, false);
    } else if (this.isOnCloseOnly) {
      this.judgeClose(lane, bar);
    }
  }

  private isStoppedOutAtOpen(lane: Lane, bar: number): boolean {
    const open = this.side(lane).open[bar];
    const level = this.stopOutUnits(lane, this.market.rates.atOpen(bar));
    if (!reachesStopLoss(open, level, lane.sign as Sign)) return false;
    lane.fillUnits = open;
    this.account.closeAll(lane, bar, true);
    return true;
  }

  private stopOutOnPath(lane: Lane, bar: number): number {
    const level = this.stopOutUnits(lane, this.market.rates.atClose(bar));
    const open = this.side(lane).open[bar];
    return lane.sign > 0 ? Math.min(level, open) : Math.max(level, open);
  }

  private judgeClose(lane: Lane, bar: number): void {
    const close = this.side(lane).close[bar];
    const sign = lane.sign as Sign;
    const isStopLoss = reachesStopLoss(close, lane.stopLoss, sign);
    const isTakeProfit = reachesTakeProfit(close, lane.takeProfit, sign);
    if (isStopLoss && isTakeProfit) lane.ambiguousBars++;
    if (isStopLoss) this.atStopLoss(lane, close, bar, false);
    else if (isTakeProfit) this.atTakeProfit(lane, close, bar, false);
  }

  private atStopLoss(lane: Lane, raw: number, bar: number, isAtOpen: boolean): void {
    const { slippage, task } = this.market;
    lane.fillUnits = task.execution.stopSlippage ? slippage.fill(raw, lane.sign < 0) : raw;
    this.account.closeAll(lane, bar, isAtOpen);
  }

  private atTakeProfit(lane: Lane, raw: number, bar: number, isAtOpen: boolean): void {
    const { execution, instrument } = this.market.task;
    const lots = takeProfitLots(execution.tpPartialCloseRatio, lane.openLots, instrument);
    if (lots < lane.openLots) lane.takeProfit = NaN;
    lane.fillLots = lots;
    lane.fillUnits = raw;
    this.account.close(lane, bar, isAtOpen);
  }
}

/** Sets the stop loss where that is nearer to the market than what is there. */
function tighten(lane: Lane, level: number): void {
  if (Number.isNaN(lane.stopLoss) || (level - lane.stopLoss) * lane.sign > 0) lane.stopLoss = level;
}
