import { close, closeAll, closePrice, closeRate, openPrice, openRate } from './account';
import { isLosing, isNaN64, isWinning, roundAdversely, slipped, takeProfitLots, toPrice, toUnits } from './arithmetic';
import { Lane } from './lane';
import * as run from './run';
import { at } from './tile';

function adverse(lane: Lane, bar: i32): f64 {
  return at(lane.sign > 0 ? run.bidLow : run.askHigh, bar);
}

function favorable(lane: Lane, bar: i32): f64 {
  return at(lane.sign > 0 ? run.bidHigh : run.askLow, bar);
}

export function judge(lane: Lane, bar: i32): void {
  const hasStops = !isNaN64(lane.stopLoss) || !isNaN64(lane.takeProfit);
  if (!hasStops && !run.isMarginKept) return;
  const isGapTested = hasStops && !run.isOnCloseOnly && lane.entryBar != bar;
  if (!isGapTested || !leftInGap(lane, bar)) judgePath(lane, bar);
}

export function follow(lane: Lane, bar: i32): void {
  const isPart = run.breakevenAfterPartial && lane.isParted != 0;
  if (!isPart && isNaN64(lane.breakevenLevel) && isNaN64(lane.trailingDistance)) return;
  const best = favorable(lane, bar);
  if (isPart || isWinning(best, lane.breakevenLevel, lane.sign)) tighten(lane, lane.entryUnits);
  const isStarted = isNaN64(lane.trailingStartLevel) || isWinning(best, lane.trailingStartLevel, lane.sign);
  if (isStarted && !isNaN64(lane.trailingDistance)) {
    tighten(lane, toUnits(toPrice(best) - <f64>lane.sign * lane.trailingDistance));
  }
}

function tighten(lane: Lane, level: f64): void {
  if (isNaN64(lane.stopLoss) || (level - lane.stopLoss) * <f64>lane.sign > 0) lane.stopLoss = level;
}

export function stopOutUnits(lane: Lane, rate: f64): f64 {
  if (!run.isMarginKept) return NaN;
  const gain = run.stopOutLevel * lane.usedMargin - lane.balance;
  const units = gain / (run.unitValue * lane.openLots * rate);
  return roundAdversely(lane.sign > 0 ? lane.entryUnits + units : lane.entryUnits - units, lane.sign < 0);
}

function leftInGap(lane: Lane, bar: i32): bool {
  const open = openPrice(lane, bar);
  if (isLosing(open, lane.stopLoss, lane.sign)) {
    atStopLoss(lane, open, bar, true);
    return true;
  }
  if (isWinning(open, lane.takeProfit, lane.sign)) {
    atTakeProfit(lane, run.isGapFilledAtLevel ? lane.takeProfit : open, bar, true);
    return true;
  }
  return false;
}

function judgePath(lane: Lane, bar: i32): void {
  const sign = lane.sign;
  const stopLoss = lane.stopLoss;
  const takeProfit = lane.takeProfit;
  const worst = adverse(lane, bar);
  const isStopLoss = !run.isOnCloseOnly && isLosing(worst, stopLoss, sign);
  const isTakeProfit = !run.isOnCloseOnly && isWinning(favorable(lane, bar), takeProfit, sign);
  if (isStopLoss && isTakeProfit) lane.ambiguousBars++;
  let stopOut: f64 = NaN;
  if (run.isMarginKept) {
    const open = openPrice(lane, bar);
    if (isLosing(open, stopOutUnits(lane, openRate(bar)), sign)) {
      closeAll(lane, open, bar, true);
      return;
    }
    const level = stopOutUnits(lane, closeRate(bar));
    stopOut = sign > 0 ? min(level, open) : max(level, open);
  }
  const isStopOut = isLosing(worst, stopOut, sign);
  const isStopLossNearer = isStopLoss && !(isStopOut && isLosing(stopLoss, stopOut, sign) && stopLoss != stopOut);
  if ((isStopLoss || isStopOut) && (!isTakeProfit || isLosingSideFirst(lane, bar))) {
    if (isStopLossNearer) atStopLoss(lane, stopLoss, bar, false);
    else closeAll(lane, stopOut, bar, false);
  } else if (isTakeProfit) atTakeProfit(lane, takeProfit, bar, false);
  else if (run.isOnCloseOnly) judgeClose(lane, bar);
}

function judgeClose(lane: Lane, bar: i32): void {
  const price = closePrice(lane, bar);
  const isStopLoss = isLosing(price, lane.stopLoss, lane.sign);
  const isTakeProfit = isWinning(price, lane.takeProfit, lane.sign);
  if (isStopLoss && isTakeProfit) lane.ambiguousBars++;
  if (isStopLoss) atStopLoss(lane, price, bar, false);
  else if (isTakeProfit) atTakeProfit(lane, price, bar, false);
}

/** Of the policies 0 `sl_first`, 1 `tp_first`, 2 `nearest_open`, 3 `candle_color`; a replay of finer bars is not for this kernel. */
function isLosingSideFirst(lane: Lane, bar: i32): bool {
  if (run.policy == 0) return true;
  if (run.policy == 1) return false;
  const isLong = lane.sign > 0;
  const open = openPrice(lane, bar);
  if (run.policy == 2) {
    const toHigh = at(isLong ? run.bidHigh : run.askHigh, bar) - open;
    const toLow = open - at(isLong ? run.bidLow : run.askLow, bar);
    return isLong ? toLow <= toHigh : toHigh <= toLow;
  }
  const isHighFirst = closePrice(lane, bar) < open;
  return isHighFirst == !isLong;
}

function atStopLoss(lane: Lane, raw: f64, bar: i32, isAtOpen: bool): void {
  closeAll(lane, run.isStopSlipped ? slipped(raw, lane.sign < 0) : raw, bar, isAtOpen);
}

function atTakeProfit(lane: Lane, raw: f64, bar: i32, isAtOpen: bool): void {
  const lots = takeProfitLots(lane.openLots);
  if (lots < lane.openLots) lane.takeProfit = NaN;
  close(lane, lots, raw, bar, isAtOpen);
}

const EARLY_TICKS: f64 = 0.1;
const EARLY_SHARE: f64 = 1e-12;

/** Prices at which a held bar has to be looked at; see `lane-watch.ts`. */
export function watch(lane: Lane): void {
  const losing = losingLevel(lane);
  const winning = winningLevel(lane);
  lane.lowWatch = lane.sign > 0 ? losing : winning;
  lane.highWatch = lane.sign > 0 ? winning : losing;
}

function losingLevel(lane: Lane): f64 {
  const sign = <f64>lane.sign;
  let level = nearer(sign * -Infinity, lane.stopLoss, sign);
  if (!run.isMarginKept) return level;
  level = nearer(level, stopOutUnits(lane, run.leastRate), sign);
  return run.leastRate == run.mostRate ? level : nearer(level, stopOutUnits(lane, run.mostRate), sign);
}

function winningLevel(lane: Lane): f64 {
  const sign = <f64>lane.sign;
  let level = nearer(sign * Infinity, lane.takeProfit, -sign);
  if (!run.hasMovement) return level;
  if (isNaN64(lane.stopLoss) || (lane.entryUnits - lane.stopLoss) * sign > 0) {
    level = nearer(level, lane.breakevenLevel, -sign);
  }
  return nearer(level, trailingLevel(lane), -sign);
}

function trailingLevel(lane: Lane): f64 {
  if (isNaN64(lane.trailingDistance)) return NaN;
  const sign = <f64>lane.sign;
  let level = sign * -Infinity;
  if (!isNaN64(lane.stopLoss)) {
    const exact = lane.stopLoss + (sign * lane.trailingDistance) / run.unitSize;
    const later = run.hasTick ? 0.5 - EARLY_TICKS : -EARLY_SHARE * abs(exact);
    level = exact + sign * later;
  }
  return nearer(level, lane.trailingStartLevel, sign);
}

function nearer(level: f64, other: f64, sign: f64): f64 {
  return (other - level) * sign > 0 ? other : level;
}
