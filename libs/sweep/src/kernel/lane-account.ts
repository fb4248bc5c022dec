import { floorStep } from '@barmill/simulation';
import type { KernelMarket } from './kernel-market';
import type { Lane } from './lane';

/** Opens, closes and values positions: the ledger of `@barmill/simulation`, of trades that are summed up instead of listed. */
export class LaneAccount {
  constructor(
    private readonly market: KernelMarket,
    private readonly keepsDetails: boolean,
  ) {}

  /** What `lots` of the position have gained at a price, before any cost. */
  gross(lane: Lane, exitUnits: number, lots: number, rate: number): number {
    const gained = lane.sign > 0 ? exitUnits - lane.entryUnits : lane.entryUnits - exitUnits;
    return gained * (this.market.unitValue * lots) * rate;
  }

  /** Account equity at a close. */
  equityAt(lane: Lane, bar: number): number {
    if (lane.sign === 0) return lane.balance;
    const { columns, rates } = this.market;
    const close = (lane.sign > 0 ? columns.bid : columns.ask).close[bar];
    return lane.balance + (close - lane.entryUnits) * lane.money * rates.atClose(bar);
  }

  /** Closes all of the position at `fillUnits`. `isAtOpen`: nothing of the bar was seen. */
  closeAll(lane: Lane, bar: number, isAtOpen: boolean): void {
    lane.fillLots = lane.openLots;
    this.close(lane, bar, isAtOpen);
  }

  /** Closes `fillLots` of the position at `fillUnits` as one leg; all of them end it. */
  close(lane: Lane, bar: number, isAtOpen: boolean): void {
    const { market } = this;
    const lots = lane.fillLots;
    const units = lane.fillUnits;
    const rate = isAtOpen ? market.rates.atOpen(bar) : market.rates.atClose(bar);
    const gained = lane.sign > 0 ? units - lane.entryUnits : lane.entryUnits - units;
    const gross = gained * (market.unitValue * lots) * rate;
    const exitCommission = market.commission.charge(market.grid.toPrice(units), lots, rate);
    // All of it at once is the share 1, to the bit, without a division.
    const share = lots === lane.lots ? 1 : lots / lane.lots;
    const commission = lane.entryCommission * share + exitCommission;
    const swap = lots === lane.openLots ? lane.openSwap : lane.openSwap * (lots / lane.openLots);
    lane.balance += gross - exitCommission;
    lane.openSwap -= swap;
    lane.profit += gross - commission + swap;
    lane.isChanged = true;
    if (lane.sign < 0) this.addAskFill(lane, bar);
    const rest = lots === lane.openLots ? 0 : floorStep(lane.openLots - lots, market.task.instrument.lotStep);
    if (rest === 0) this.end(lane, bar, isAtOpen);
    else this.keepRest(lane, rest);
  }

  /** Counts what is still open after the last bar, at its close and without exit cost. */
  markOpen(lane: Lane, bar: number): void {
    const { columns, rates } = this.market;
    const close = (lane.sign > 0 ? columns.bid : columns.ask).close[bar];
    const gross = this.gross(lane, close, lane.openLots, rates.atClose(bar));
    lane.profit += gross - (lane.entryCommission * (lane.openLots / lane.lots) + 0) + lane.openSwap;
    lane.exposureBars += Math.max(0, bar - lane.firstLiveBar + 1);
    lane.trades.add(lane.profit, lane.sign > 0);
    if (this.keepsDetails) lane.trades.addDetails(lane.profit, lane.equityAtEntry, lane.initialRisk, NaN);
  }

  addAskFill(lane: Lane, bar: number): void {
    lane.askFills++;
    lane.spreadMean += (this.market.quotes.spreadPips(bar) - lane.spreadMean) / lane.askFills;
  }

  private keepRest(lane: Lane, lots: number): void {
    lane.openLots = lots;
    lane.usedMargin = lane.margin * (lots / lane.lots);
    lane.isParted = true;
    lane.money = lane.sign * (this.market.unitValue * lots);
  }

  private end(lane: Lane, bar: number, isAtOpen: boolean): void {
    const { trades, profit } = lane;
    const lastSeenBar = isAtOpen ? bar - 1 : bar;
    if (lastSeenBar >= lane.firstLiveBar) lane.exposureBars += lastSeenBar - lane.firstLiveBar + 1;
    trades.add(profit, lane.sign > 0);
    if (this.keepsDetails) this.addDetails(lane, bar, isAtOpen);
    lane.openLots = 0;
    lane.sign = 0;
    lane.money = 0;
  }

  private addDetails(
    { trades, profit, equityAtEntry, initialRisk, entryTimeMs }: Lane,
    bar: number,
    isAtOpen: boolean,
  ): void {
    const timeMs = isAtOpen ? this.market.task.series.time[bar] : this.market.closeTimeMs(bar);
    trades.addDetails(profit, equityAtEntry, initialRisk, timeMs - entryTimeMs);
  }
}
