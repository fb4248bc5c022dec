import { addAskFill, closeRate, gross, openRate } from './account';
import { carries, commission, entryFill, isNaN64, marginOf, sizeOf, toPrice, toUnits } from './arithmetic';
import { Amount, Lane } from './lane';
import * as run from './run';
import { long, short, Side } from './side';
import { at } from './tile';

/** An amount for an entry of a side; NaN where the strategy has no usable one. */
function amountAt(amount: Amount, bar: i32, side: Side): f64 {
  // Columns and constants of both sides are neighbors.
  const place = changetype<usize>(amount);
  const column = load<usize>(place + ((<usize>side.index) << 2), offsetof<Amount>('longs'));
  if (column == 0) return load<f64>(place + ((<usize>side.index) << 3), offsetof<Amount>('long'));
  const value = at(column, bar);
  return amount.isChecked == 0 || (value > 0 && value < Infinity) ? value : NaN;
}

function amountOr(amount: Amount, bar: i32, side: Side, setting: f64): f64 {
  const own = amountAt(amount, bar, side);
  return own > 0 && own < Infinity ? own : setting;
}

/** The level of a stop, in the position's units; `away`: 1 above the price, −1 below. */
@inline
function level(amount: Amount, isLevel: i32, bar: i32, side: Side, away: f64, price: f64): f64 {
  const value = amountAt(amount, bar, side);
  return toUnits(isLevel ? value : price + away * value) * side.sign;
}

export function enter(lane: Lane, decisionBar: i32, bar: i32, wanted: i32, isAtOpen: bool): void {
  const side = wanted > 0 ? long : short;
  const sign = side.sign;
  const units = entryFill(at(isAtOpen ? side.entryOpen : side.entryClose, bar), sign);
  const price = toPrice(units * sign);
  const exitUnits = at(isAtOpen ? side.exitOpen : side.exitClose, bar) * sign;
  let stop: f64 = NaN;
  let target: f64 = NaN;
  if (lane.hasStopLoss) stop = level(lane.stopLossOf, lane.isStopLossLevel, decisionBar, side, -sign, price);
  if (lane.hasTakeProfit && run.partialRatio != 0) {
    target = level(lane.takeProfitOf, lane.isTakeProfitLevel, decisionBar, side, sign, price);
  }
  const isUnmeasured = (lane.hasSize ? lane.sizeMode : run.sizingMode) == 1 && isNaN64(stop);
  if (isUnmeasured || exitUnits <= stop || exitUnits >= target) lane.invalidStop++;
  else open(lane, decisionBar, bar, side, isAtOpen, units, price, stop, target);
}

@inline
function lotsOf(lane: Lane, bar: i32, side: Side, price: f64, stopDistance: f64, rate: f64): f64 {
  if (lane.hasSize) {
    const amount = amountAt(lane.sizeOf, bar, side);
    return sizeOf(lane.sizeMode, amount, lane.balance, price, stopDistance, bar, rate);
  }
  if (run.sizingMode == 0) return run.fixedLots;
  return sizeOf(run.sizingMode, run.setSize, lane.balance, price, stopDistance, bar, rate);
}

function open(
  lane: Lane,
  decisionBar: i32,
  bar: i32,
  side: Side,
  isAtOpen: bool,
  units: f64,
  price: f64,
  stop: f64,
  target: f64,
): void {
  const rate = isAtOpen ? openRate(bar) : closeRate(bar);
  const lots = lotsOf(lane, decisionBar, side, price, abs(units - stop) * run.unitSize, rate);
  if (lots == 0) {
    lane.belowMinLot++;
    return;
  }
  const charge = commission(price, lots, rate);
  const required: f64 = run.isMarginKept ? marginOf(lots, price, rate) : 0;
  if (run.isMarginKept && !carries(lane.balance, required, charge)) {
    lane.insufficientMargin++;
    return;
  }
  lane.isHeld = 1;
  lane.side = side;
  lane.lots = lots;
  lane.openLots = lots;
  lane.money = run.unitValue * lots;
  lane.isChanged = 1;
  lane.entryUnits = units;
  lane.entryBar = bar;
  lane.firstLiveBar = isAtOpen ? bar : bar + 1;
  lane.entryCommission = charge;
  lane.equityAtEntry = lane.balance;
  lane.balance -= charge;
  lane.margin = required;
  lane.usedMargin = required;
  lane.openSwap = 0;
  lane.isParted = 0;
  lane.profit = 0;
  lane.stopLoss = stop;
  lane.takeProfit = target;
  if (run.keepsDetails) {
    lane.entryTimeMs = at(isAtOpen ? run.time : run.closeTime, bar);
    lane.initialRisk = isNaN64(stop) ? NaN : -gross(lane, stop, lots, rate);
  }
  if (run.hasMovement) setMovement(lane, decisionBar, side, price);
  addAskFill(lane, bar, 1 - side.index);
}

function setMovement(lane: Lane, bar: i32, side: Side, price: f64): void {
  const sign = side.sign;
  const trigger = amountOr(lane.breakevenOf, bar, side, run.breakevenTrigger);
  const start = amountOr(lane.trailingStartOf, bar, side, run.trailingStart);
  lane.breakevenLevel = toUnits(price + sign * trigger) * sign;
  lane.trailingStartLevel = toUnits(price + sign * start) * sign;
  lane.trailingDistance = amountOr(lane.trailingOf, bar, side, run.trailingDistance);
  lane.timeExitBar = <f64>lane.entryBar + amountOr(lane.timeExitOf, bar, side, run.timeExitBars);
}
