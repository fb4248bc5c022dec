import { addAskFill, closeRate, gross, openRate } from './account';
import {
  carries,
  commission,
  isLosing,
  isNaN64,
  isWinning,
  marginOf,
  sizeOf,
  slipped,
  toPrice,
  toUnits,
} from './arithmetic';
import { Amount, Lane } from './lane';
import * as run from './run';
import { at } from './tile';

export function amountAt(amount: Amount, bar: i32, isLong: bool): f64 {
  const column = isLong ? amount.longs : amount.shorts;
  if (column == 0) return isLong ? amount.long : amount.short;
  const value = at(column, bar);
  return amount.isChecked == 0 || (value > 0 && value < Infinity) ? value : NaN;
}

function amountOr(amount: Amount, bar: i32, isLong: bool, setting: f64): f64 {
  const own = amountAt(amount, bar, isLong);
  return own > 0 && own < Infinity ? own : setting;
}

function level(amount: Amount, isLevel: bool, bar: i32, sign: i32, away: i32, price: f64): f64 {
  const value = amountAt(amount, bar, sign > 0);
  return toUnits(isLevel ? value : price + <f64>away * value);
}

export function enter(lane: Lane, decisionBar: i32, bar: i32, sign: i32, isAtOpen: bool): void {
  const isBuy = sign > 0;
  const entrySide = isBuy ? (isAtOpen ? run.askOpen : run.askClose) : isAtOpen ? run.bidOpen : run.bidClose;
  const exitSide = isBuy ? (isAtOpen ? run.bidOpen : run.bidClose) : isAtOpen ? run.askOpen : run.askClose;
  const units = slipped(at(entrySide, bar), isBuy);
  const price = toPrice(units);
  const exitPrice = at(exitSide, bar);
  let stop: f64 = NaN;
  let target: f64 = NaN;
  if (lane.hasStopLoss) stop = level(lane.stopLossOf, <bool>lane.isStopLossLevel, decisionBar, sign, -sign, price);
  if (lane.hasTakeProfit && run.partialRatio != 0) {
    target = level(lane.takeProfitOf, <bool>lane.isTakeProfitLevel, decisionBar, sign, sign, price);
  }
  const isUnmeasured = (lane.hasSize ? lane.sizeMode : run.sizingMode) == 1 && isNaN64(stop);
  if (isUnmeasured || isLosing(exitPrice, stop, sign) || isWinning(exitPrice, target, sign)) lane.invalidStop++;
  else open(lane, decisionBar, bar, sign, isAtOpen, units, price, stop, target);
}

function open(
  lane: Lane,
  decisionBar: i32,
  bar: i32,
  sign: i32,
  isAtOpen: bool,
  units: f64,
  price: f64,
  stop: f64,
  target: f64,
): void {
  const rate = isAtOpen ? openRate(bar) : closeRate(bar);
  const lots = sizeOf(
    lane.hasSize ? lane.sizeMode : run.sizingMode,
    lane.hasSize ? amountAt(lane.sizeOf, decisionBar, sign > 0) : run.setSize,
    lane.balance,
    price,
    abs(units - stop) * run.unitSize,
    at(run.decisionClose, decisionBar),
    rate,
  );
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
  lane.sign = sign;
  lane.lots = lots;
  lane.openLots = lots;
  lane.money = <f64>sign * (run.unitValue * lots);
  lane.isChanged = 1;
  lane.entryUnits = units;
  lane.entryBar = bar;
  lane.entryTimeMs = at(isAtOpen ? run.time : run.closeTime, bar);
  lane.firstLiveBar = isAtOpen ? bar : bar + 1;
  lane.equityAtEntry = lane.balance;
  lane.entryCommission = charge;
  lane.balance -= charge;
  lane.margin = required;
  lane.usedMargin = required;
  lane.openSwap = 0;
  lane.isParted = 0;
  lane.profit = 0;
  lane.stopLoss = stop;
  lane.takeProfit = target;
  lane.initialRisk = isNaN64(stop) ? NaN : -gross(lane, stop, lots, rate);
  if (run.hasMovement) setMovement(lane, decisionBar, sign, price);
  if (sign > 0) addAskFill(lane, bar);
}

function setMovement(lane: Lane, bar: i32, sign: i32, price: f64): void {
  const isLong = sign > 0;
  const trigger = amountOr(lane.breakevenOf, bar, isLong, run.breakevenTrigger);
  const start = amountOr(lane.trailingStartOf, bar, isLong, run.trailingStart);
  lane.breakevenLevel = toUnits(price + <f64>sign * trigger);
  lane.trailingStartLevel = toUnits(price + <f64>sign * start);
  lane.trailingDistance = amountOr(lane.trailingOf, bar, isLong, run.trailingDistance);
  lane.timeExitBar = <f64>lane.entryBar + amountOr(lane.timeExitOf, bar, isLong, run.timeExitBars);
}
