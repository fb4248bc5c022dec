import { reachesStopLoss, reachesTakeProfit, type Sign } from '@barmill/simulation';
import type { EntryAmounts } from './entry-amounts';
import type { KernelMarket } from './kernel-market';
import type { Lane, StopAmounts } from './lane';
import type { LaneAccount } from './lane-account';
import type { SideColumns } from './market-columns';

/** Opens positions, or counts why it does not, as the entries of `@barmill/simulation`. */
export class LaneEntries {
  private readonly bid: SideColumns;
  private readonly ask: SideColumns;
  private readonly isTargeted: boolean;
  /** Lots of all entries where the settings have one volume for them, else NaN. */
  private readonly fixedLots: number;

  constructor(
    private readonly market: KernelMarket,
    private readonly account: LaneAccount,
    /** Whether anything may move a stop loss or end a position by time. */
    private readonly hasMovement: boolean,
    /** Whether anything asks when a position was entered. */
    private readonly keepsTime: boolean,
    /** Whether anything asks for more of a trade than what it made. */
    private readonly keepsDetails: boolean,
  ) {
    const { columns, sizing, task } = market;
    this.bid = columns.bid;
    this.ask = columns.ask;
    this.isTargeted = task.execution.tpPartialCloseRatio !== 0;
    this.fixedLots = task.execution.sizing === 'volume' ? sizing.lots(null, NaN, NaN, NaN, NaN, NaN, NaN) : NaN;
  }

  /** An entry at the open or the close of `bar`, with the amounts of `decisionBar`; the account is flat. */
  enter(lane: Lane, decisionBar: number, bar: number, sign: Sign, isAtOpen: boolean): void {
    const isBuy = sign > 0;
    const entrySide = isBuy ? this.ask : this.bid;
    const exitSide = isBuy ? this.bid : this.ask;
    const exitPrice = (isAtOpen ? exitSide.open : exitSide.close)[bar];
    this.price(lane, decisionBar, (isAtOpen ? entrySide.open : entrySide.close)[bar], sign);
    const { fillStopLoss: stop } = lane;
    const isUnmeasured = stop !== stop && this.isSizedByRisk(lane);
    const isReached = reachesStopLoss(exitPrice, stop, sign) || reachesTakeProfit(exitPrice, lane.fillTakeProfit, sign);
    if (isUnmeasured || isReached) lane.invalidStop++;
    else this.open(lane, decisionBar, bar, sign, isAtOpen);
  }

  private isSizedByRisk({ decisions }: Lane): boolean {
    return (decisions.sizing?.mode ?? this.market.task.execution.sizing) === 'risk_pct';
  }

  /** Sets where an entry at the raw price `raw` fills, and its stops. */
  private price(lane: Lane, decisionBar: number, raw: number, sign: Sign): void {
    const { grid, slippage } = this.market;
    const { stopLoss, takeProfit } = lane.decisions;
    const units = slippage.fill(raw, sign > 0);
    const price = grid.toPrice(units);
    lane.fillUnits = units;
    lane.fillPrice = price;
    lane.fillStopLoss = stopLoss === null ? NaN : grid.toUnits(levelOf(stopLoss, decisionBar, sign, price, -sign));
    lane.fillTakeProfit =
      takeProfit === null || !this.isTargeted ? NaN : grid.toUnits(levelOf(takeProfit, decisionBar, sign, price, sign));
  }

  private lots(lane: Lane, decisionBar: number, sign: Sign, rate: number): number {
    const own = lane.decisions.sizing;
    const { fixedLots, market } = this;
    if (own === null && fixedLots === fixedLots) return fixedLots;
    return market.sizing.lots(
      own === null ? null : own.mode,
      own === null ? NaN : own.amounts.at(decisionBar, sign > 0),
      lane.balance,
      lane.fillPrice,
      Math.abs(lane.fillUnits - lane.fillStopLoss) * market.grid.unitSize,
      market.task.series.close[decisionBar],
      rate,
    );
  }

  private open(lane: Lane, decisionBar: number, bar: number, sign: Sign, isAtOpen: boolean): void {
    const { fillUnits: units, fillPrice: price, fillStopLoss: stopLoss } = lane;
    const { commission, margin, rates, task } = this.market;
    const rate = isAtOpen ? rates.atOpen(bar) : rates.atClose(bar);
    const lots = this.lots(lane, decisionBar, sign, rate);
    if (lots === 0) {
      lane.belowMinLot++;
      return;
    }
    const charge = commission.charge(price, lots, rate);
    const required = margin.isKept ? margin.required(lots, price, rate) : 0;
    if (margin.isKept && !margin.carries(lane.balance, required, charge)) {
      lane.insufficientMargin++;
      return;
    }
    lane.sign = sign;
    lane.lots = lane.openLots = lots;
    lane.money = sign * (this.market.unitValue * lots);
    lane.isChanged = true;
    lane.entryUnits = units;
    lane.entryBar = bar;
    if (this.keepsTime) lane.entryTimeMs = isAtOpen ? task.series.time[bar] : this.market.closeTimeMs(bar);
    lane.firstLiveBar = isAtOpen ? bar : bar + 1;
    lane.equityAtEntry = lane.balance;
    lane.entryCommission = charge;
    lane.balance -= charge;
    lane.margin = lane.usedMargin = required;
    lane.openSwap = 0;
    lane.isParted = false;
    lane.profit = 0;
    lane.stopLoss = stopLoss;
    lane.takeProfit = lane.fillTakeProfit;
    if (this.keepsDetails) this.noteRisk(lane, rate);
    if (this.hasMovement) this.setMovement(lane, decisionBar, sign);
    if (sign > 0) this.account.addAskFill(lane, bar);
  }

  private noteRisk(lane: Lane, rate: number): void {
    const { stopLoss } = lane;
    lane.initialRisk = stopLoss === stopLoss ? -this.account.gross(lane, stopLoss, lane.lots, rate) : NaN;
  }

  /** What may move the stop loss or end the position: the strategy's amounts, else the settings'. */
  private setMovement(lane: Lane, decisionBar: number, sign: Sign): void {
    const { grid, task } = this.market;
    const price = lane.fillPrice;
    const { breakevenTrigger, trailingDistance, trailingStart, timeExitBars } = lane.decisions;
    const { execution } = task;
    const isLong = sign > 0;
    const trigger = amountOr(breakevenTrigger, decisionBar, isLong, execution.breakevenTrigger);
    const start = amountOr(trailingStart, decisionBar, isLong, execution.trailingStart);
    lane.breakevenLevel = grid.toUnits(price + sign * trigger);
    lane.trailingStartLevel = grid.toUnits(price + sign * start);
    lane.trailingDistance = amountOr(trailingDistance, decisionBar, isLong, execution.trailingDistance);
    lane.timeExitBar = lane.entryBar + amountOr(timeExitBars, decisionBar, isLong, execution.timeExitBars);
  }
}

/** The price of a stop: what the strategy decides, or so far `away` (1 up, −1 down) from the price of the fill. */
function levelOf({ kind, amounts }: StopAmounts, bar: number, sign: Sign, fillPrice: number, away: number): number {
  const value = amounts.at(bar, sign > 0);
  return kind === 'level' ? value : fillPrice + away * value;
}

/** A strategy's value that is no distance or number of bars is none, as `@barmill/simulation` has it. */
function amountOr(amounts: EntryAmounts | null, bar: number, isLong: boolean, setting: number | null): number {
  if (amounts === null) return setting ?? NaN;
  const own = amounts.at(bar, isLong);
  return own > 0 && own < Infinity ? own : (setting ?? NaN);
}
