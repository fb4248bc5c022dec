import { reachesStopLoss, reachesTakeProfit, type Sign } from '@barmill/simulation';
import type { EntryAmounts } from './entry-amounts';
import type { KernelMarket } from './kernel-market';
import type { Lane, StopAmounts } from './lane';
import type { LaneAccount } from './lane-account';

/** Opens positions, or counts why it does not, as the entries of `@barmill/simulation`. */
export class LaneEntries {
  constructor(
    private readonly market: KernelMarket,
    private readonly account: LaneAccount,
    /** Whether anything may move a stop loss or end a position by time. */
    private readonly hasMovement: boolean,
    /** Whether anything asks when a position was entered. */
    private readonly keepsTime: boolean,
  ) {}

  /** An entry at the open or the close of `bar`, with the amounts of `decisionBar`; the account is flat. */
  enter(lane: Lane, decisionBar: number, bar: number, sign: Sign, isAtOpen: boolean): void {
    const { columns, slippage, task } = this.market;
    const isBuy = sign > 0;
    const entrySide = isBuy ? columns.ask : columns.bid;
    const exitSide = isBuy ? columns.bid : columns.ask;
    const units = slippage.fill((isAtOpen ? entrySide.open : entrySide.close)[bar], isBuy);
    const exitPrice = (isAtOpen ? exitSide.open : exitSide.close)[bar];
    const { stopLoss, takeProfit } = lane.decisions;
    const stop = stopLoss === null ? NaN : this.level(stopLoss, decisionBar, sign, -sign, units);
    const target =
      takeProfit === null || task.execution.tpPartialCloseRatio === 0
        ? NaN
        : this.level(takeProfit, decisionBar, sign, sign, units);
    const sizing = lane.decisions.sizing?.mode ?? task.execution.sizing;
    const isUnmeasured = sizing === 'risk_pct' && Number.isNaN(stop);
    const isReached = reachesStopLoss(exitPrice, stop, sign) || reachesTakeProfit(exitPrice, target, sign);
    if (isUnmeasured || isReached) lane.invalidStop++;
    else {
      lane.fillUnits = units;
      lane.fillStopLoss = stop;
      lane.fillTakeProfit = target;
      this.open(lane, decisionBar, bar, sign, isAtOpen);
    }
  }

  private level({ kind, amounts }: StopAmounts, bar: number, sign: Sign, away: number, fillUnits: number): number {
    const value = amounts.at(bar, sign > 0);
    const { grid } = this.market;
    return grid.toUnits(kind === 'level' ? value : grid.toPrice(fillUnits) + away * value);
  }

  private open(lane: Lane, decisionBar: number, bar: number, sign: Sign, isAtOpen: boolean): void {
    const { fillUnits: units, fillStopLoss: stopLoss, fillTakeProfit: takeProfit } = lane;
    const { commission, grid, margin, rates, sizing, task } = this.market;
    const rate = isAtOpen ? rates.atOpen(bar) : rates.atClose(bar);
    const price = grid.toPrice(units);
    const own = lane.decisions.sizing;
    const lots = sizing.lots(
      own === null ? null : own.mode,
      own === null ? NaN : own.amounts.at(decisionBar, sign > 0),
      lane.balance,
      price,
      Math.abs(units - stopLoss) * grid.unitSize,
      task.series.close[decisionBar],
      rate,
    );
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
    lane.takeProfit = takeProfit;
    lane.initialRisk = Number.isNaN(stopLoss) ? NaN : -this.account.gross(lane, stopLoss, lots, rate);
    if (this.hasMovement) this.setMovement(lane, decisionBar, sign);
    if (sign > 0) this.account.addAskFill(lane, bar);
  }

  /** What may move the stop loss or end the position: the strategy's amounts, else the settings'. */
  private setMovement(lane: Lane, decisionBar: number, sign: Sign): void {
    const { grid, task } = this.market;
    const price = grid.toPrice(lane.entryUnits);
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

/** A strategy's value that is no distance or number of bars is none, as `@barmill/simulation` has it. */
function amountOr(amounts: EntryAmounts | null, bar: number, isLong: boolean, setting: number | null): number {
  const own = amounts === null ? NaN : amounts.at(bar, isLong);
  return own > 0 && own < Infinity ? own : (setting ?? NaN);
}
