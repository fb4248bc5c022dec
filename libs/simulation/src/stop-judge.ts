import type { AccountPath } from './account-path';
import type { Exits } from './exits';
import type { FirstTouch } from './first-touch';
import type { Ledger } from './ledger';
import type { Margin } from './margin';
import type { Market } from './market';
import type { Position } from './position';
import type { ExecutionSettings } from './settings';
import { reachesStopLoss, reachesTakeProfit } from './stop-levels';

/** SL, TP and margin stop-out in one bar: XS-1 rule 5 (c) and (d), at most one of them for one position in one bar. */
export class StopJudge {
  ambiguousBars = 0;
  private readonly isOnCloseOnly: boolean;

  constructor(
    private readonly market: Market,
    private readonly ledger: Ledger,
    private readonly margin: Margin,
    private readonly exits: Exits,
    private readonly path: AccountPath,
    private readonly firstTouch: FirstTouch,
    private readonly settings: ExecutionSettings,
  ) {
    this.isOnCloseOnly = settings.stopEvaluation === 'close';
  }

  /** Judges a bar that the position was in from its open on. */
  judge(bar: number, position: Position): void {
    const { hasStops } = position;
    if (!hasStops && !(this.margin.isKept && this.comesNearStopOut(bar, position))) return;
    const isGapTested = hasStops && !this.isOnCloseOnly && position.entry.bar !== bar;
    if (!isGapTested || !this.leftInGap(bar, position)) this.judgePath(bar, position);
  }

  /** Whether the bar's worst price reaches the stop-out level, at the rate of its open or of its close: most bars do not, and are done. */
  private comesNearStopOut(bar: number, position: Position): boolean {
    const { rates } = this.market;
    const adverse = this.market.adverse(bar, position);
    const balance = this.ledger.flatEquity;
    return (
      reachesStopLoss(adverse, this.margin.stopOutLevel(position, balance, rates.atOpen(bar)), position.sign) ||
      reachesStopLoss(adverse, this.margin.stopOutLevel(position, balance, rates.atClose(bar)), position.sign)
    );
  }

  /** Rule 5 (c): whether the open was at or beyond a stop. Never asked of the bar of the fill. */
  private leftInGap(bar: number, position: Position): boolean {
    const open = this.market.exitSide(this.market.series.open, bar, position);
    if (reachesStopLoss(open, position.stopLoss, position.sign)) {
      this.exits.atStopLoss(position, open, true, this.market.openOf(bar));
      return true;
    }
    if (reachesTakeProfit(open, position.takeProfit, position.sign)) {
      const units = this.settings.tpGapFill === 'level' ? position.takeProfit : open;
      this.exits.atTakeProfit(position, units, true, this.market.openOf(bar));
      return true;
    }
    return false;
  }

  /** Rule 5 (d): what the bar's one path reaches first. With stops on the close alone only the stop-out is on the path. */
  private judgePath(bar: number, position: Position): void {
    const { sign, stopLoss, takeProfit } = position;
    const adverse = this.market.adverse(bar, position);
    const isStopLoss = !this.isOnCloseOnly && reachesStopLoss(adverse, stopLoss, sign);
    const isTakeProfit =
      !this.isOnCloseOnly && reachesTakeProfit(this.market.favorable(bar, position), takeProfit, sign);
    if (isStopLoss && isTakeProfit) this.ambiguousBars++;
    if (this.margin.isKept && this.isStoppedOutAtOpen(bar, position)) return;
    const stopOut = this.margin.isKept ? this.stopOutOnPath(bar, position) : NaN;
    const isStopOut = reachesStopLoss(adverse, stopOut, sign);
    // Of two levels on the losing side the one nearer to the open is the one that the other reaches.
    const isStopLossNearer =
      isStopLoss && !(isStopOut && reachesStopLoss(stopLoss, stopOut, sign) && stopLoss !== stopOut);
    const losing = isStopLossNearer ? stopLoss : stopOut;
    const isLosing = isStopLoss || isStopOut;
    if (isLosing && (!isTakeProfit || this.firstTouch.isLosingSide(bar, sign, losing, takeProfit))) {
      this.leaveLosing(bar, position, losing, isStopLossNearer);
    } else if (isTakeProfit) {
      this.leaveWinning(bar, position);
    } else if (this.isOnCloseOnly) {
      this.judgeClose(bar, position);
    }
  }

  private isStoppedOutAtOpen(bar: number, position: Position): boolean {
    const open = this.market.exitSide(this.market.series.open, bar, position);
    const level = this.margin.stopOutLevel(position, this.ledger.flatEquity, this.market.rates.atOpen(bar));
    if (!reachesStopLoss(open, level, position.sign)) return false;
    this.exits.exact(position, open, 'stop_out', this.market.openOf(bar));
    return true;
  }

  /** The level at the rate of the close, at which it would fill; never beyond the open, which has been found to be on the safe side. */
  private stopOutOnPath(bar: number, position: Position): number {
    const level = this.margin.stopOutLevel(position, this.ledger.flatEquity, this.market.rates.atClose(bar));
    const open = this.market.exitSide(this.market.series.open, bar, position);
    return position.sign > 0 ? Math.min(level, open) : Math.max(level, open);
  }

  private leaveLosing(bar: number, position: Position, level: number, isStopLoss: boolean): void {
    const moment = this.market.closeOf(bar);
    this.path.writeUntil(bar);
    this.path.noteRange(bar, position, level, this.clippedFavorable(bar, position));
    if (isStopLoss) this.exits.atStopLoss(position, level, false, moment);
    else this.exits.exact(position, level, 'stop_out', moment);
  }

  private leaveWinning(bar: number, position: Position): void {
    this.path.writeUntil(bar);
    if (this.exits.takeProfitLots(position) < position.openLots) this.path.noteBar(bar, position);
    else this.path.noteRange(bar, position, this.clippedAdverse(bar, position), position.takeProfit);
    this.exits.atTakeProfit(position, position.takeProfit, false, this.market.closeOf(bar));
  }

  /** Rule 4, `stop_evaluation: "close"`: judged on the close alone and filled at it. */
  private judgeClose(bar: number, position: Position): void {
    const { stopLoss, takeProfit, sign } = position;
    const close = this.market.exitSide(this.market.series.close, bar, position);
    const isStopLoss = reachesStopLoss(close, stopLoss, sign);
    const isTakeProfit = reachesTakeProfit(close, takeProfit, sign);
    if (isStopLoss && isTakeProfit) this.ambiguousBars++;
    if (!isStopLoss && !isTakeProfit) return;
    this.path.writeUntil(bar);
    this.path.noteBar(bar, position);
    if (isStopLoss) this.exits.atStopLoss(position, close, false, this.market.closeOf(bar));
    else this.exits.atTakeProfit(position, close, false, this.market.closeOf(bar));
  }

  private clippedFavorable(bar: number, position: Position): number {
    const favorable = this.market.favorable(bar, position);
    return reachesTakeProfit(favorable, position.takeProfit, position.sign) ? position.takeProfit : favorable;
  }

  private clippedAdverse(bar: number, position: Position): number {
    const adverse = this.market.adverse(bar, position);
    return reachesStopLoss(adverse, position.stopLoss, position.sign) ? position.stopLoss : adverse;
  }
}
