import type { KernelMarket } from './kernel-market';
import type { Lane } from './lane';
import type { LaneAccount } from './lane-account';
import { LOSSES_BY_4, PREVIOUS, SHORTFALLS, SQUARES, SUM } from './return-loop';
import { TileExtremes } from './tile-extremes';

/** Values accounts at the closes of bars: drawdowns at every close, and the equity at the ends of days. */
export class LaneValuation {
  readonly bid: TileExtremes;
  readonly ask: TileExtremes;

  /**
   * @param keepsDays whether any figure needs the equity at the ends of days
   * @param usesExtremes whether enough combinations pass over a tile for its extremes to pay
   */
  constructor(
    private readonly market: KernelMarket,
    private readonly account: LaneAccount,
    private readonly keepsDays: boolean,
    private readonly usesExtremes: boolean,
    tileBars: number,
  ) {
    this.bid = new TileExtremes(tileBars);
    this.ask = market.columns.ask === market.columns.bid ? this.bid : new TileExtremes(tileBars);
  }

  enterTile(first: number, end: number): void {
    if (!this.usesExtremes) return;
    const { bid, ask } = this.market.columns;
    this.bid.enter(bid, first, end);
    if (ask !== bid) this.ask.enter(ask, first, end);
  }

  /** Values the account, as it is, at the closes before `to` that are not valued yet; all of them lie in the tile. */
  settle(lane: Lane, to: number): void {
    const from = lane.settled;
    if (from >= to) return;
    lane.settled = to;
    if (lane.sign === 0) see(lane, lane.balance);
    else if (this.market.hasRates) this.settleRated(lane, from, to);
    else this.settleHeld(lane, from, to);
    if (this.keepsDays) this.endDays(lane, to);
  }

  /** Values the account at the last close of all. */
  finish(lane: Lane, bar: number): void {
    lane.finalEquity = this.account.equityAt(lane, bar);
    this.settle(lane, bar + 1);
    endPeak(lane);
  }

  isRuined({ least, trough }: Lane): boolean {
    return least <= 0 || trough <= 0;
  }

  /** Equity follows the closes, so its extremes are those of the closes; only their order matters at a new peak. */
  private settleHeld(lane: Lane, from: number, to: number): void {
    const { bid, ask } = this.market.columns;
    const isLong = lane.sign > 0;
    const extremes = isLong ? this.bid : this.ask;
    if (!this.usesExtremes || extremes.isOneBlock(from, to - 1)) {
      seeAll(lane, (isLong ? bid : ask).close, from, to);
      return;
    }
    extremes.closesOf(from, to);
    const { balance, entryUnits, money } = lane;
    const { leastClose, mostClose } = extremes;
    const most = balance + ((money > 0 ? mostClose : leastClose) - entryUnits) * money;
    if (most >= lane.peak) {
      seeAll(lane, (isLong ? bid : ask).close, from, to);
      return;
    }
    const least = balance + ((money > 0 ? leastClose : mostClose) - entryUnits) * money;
    if (least < lane.trough) lane.trough = least;
  }

  private settleRated(lane: Lane, from: number, to: number): void {
    for (let bar = from; bar < to; bar++) see(lane, this.account.equityAt(lane, bar));
  }

  private endDays(lane: Lane, to: number): void {
    const { days, range } = this.market;
    while (lane.days < days.lastBar.length && days.lastBar[lane.days] + range.tradeFrom < to) {
      const equity = this.account.equityAt(lane, days.lastBar[lane.days] + range.tradeFrom);
      if (this.market.isDaily) this.addDailyReturn(lane, equity);
      lane.drawdowns.add(equity, days.epochDay[lane.days]);
      if (lane.dayEquity !== null) lane.dayEquity[lane.days] = equity;
      lane.days++;
    }
  }

  private addDailyReturn(lane: Lane, equity: number): void {
    const { sums } = lane;
    if (sums[PREVIOUS] <= 0) lane.isDayRuined = true;
    const gain = equity / sums[PREVIOUS] - 1;
    const loss = gain - Math.abs(gain);
    const shortfall = Math.min(0, gain - this.market.riskFreePerPeriod);
    sums[SUM] += gain;
    sums[SQUARES] += gain * gain;
    sums[LOSSES_BY_4] += loss * loss;
    sums[SHORTFALLS] += shortfall * shortfall;
    sums[PREVIOUS] = equity;
  }
}

/** Sees an equity: a new peak, or a new low under it, or nothing. */
function see(lane: Lane, equity: number): void {
  if (equity < lane.trough) lane.trough = equity;
  else if (equity >= lane.peak) {
    endPeak(lane);
    lane.peak = lane.trough = equity;
  }
}

function seeAll(lane: Lane, close: Float64Array, from: number, to: number): void {
  const { balance, entryUnits, money } = lane;
  let { peak, trough } = lane;
  for (let bar = from; bar < to; bar++) {
    const equity = balance + (close[bar] - entryUnits) * money;
    if (equity < trough) trough = equity;
    else if (equity >= peak) {
      if (trough < peak) {
        lane.peak = peak;
        lane.trough = trough;
        endPeak(lane);
      }
      peak = trough = equity;
    }
  }
  lane.peak = peak;
  lane.trough = trough;
}

/** Judges a peak at its end: what lay below it counts at its lowest, because a drawdown grows as equity falls. */
function endPeak(lane: Lane): void {
  const { peak, trough } = lane;
  if (trough >= peak) return;
  const drop = peak - trough;
  const fraction = drop / peak;
  if (drop > lane.maxDrawdownAbs) lane.maxDrawdownAbs = drop;
  if (fraction > lane.maxDrawdown) lane.maxDrawdown = fraction;
  if (trough < lane.least) lane.least = trough;
}
