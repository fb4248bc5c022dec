import { close, closeAll, closeRate, closeUnits, openRate, openUnits } from './account';
import { exitFill, isNaN64, roundedDown, takeProfitLots, toPrice, toUnits } from './arithmetic';
import { firstTouch } from './extremes';
import { Lane } from './lane';
import * as run from './run';
import { at } from './tile';

@inline
function worst(lane: Lane, bar: i32): f64 {
  return at(lane.side.worst, bar) * lane.side.sign;
}

@inline
function best(lane: Lane, bar: i32): f64 {
  return at(lane.side.best, bar) * lane.side.sign;
}

/** Judges a bar that the position was in from its open on: stop loss, take-profit and margin stop-out. */
export function judge(lane: Lane, bar: i32): void {
  const hasStops = !isNaN64(lane.stopLoss) || !isNaN64(lane.takeProfit);
  if (!hasStops && !run.isMarginKept) return;
  if (lane.isChanged) setStopOut(lane);
  const isGapTested = hasStops && !run.isOnCloseOnly && lane.entryBar != bar;
  if (!isGapTested || !leftInGap(lane, bar)) judgePath(lane, bar);
}

/** Moves the stop loss by what a bar has reached. */
export function follow(lane: Lane, bar: i32): void {
  const isPart = run.breakevenAfterPartial && lane.isParted != 0;
  if (!isPart && isNaN64(lane.breakevenLevel) && isNaN64(lane.trailingDistance)) return;
  const reached = best(lane, bar);
  if (isPart || reached >= lane.breakevenLevel) tighten(lane, lane.entryUnits);
  const isStarted = isNaN64(lane.trailingStartLevel) || reached >= lane.trailingStartLevel;
  if (isStarted && !isNaN64(lane.trailingDistance)) {
    const sign = lane.side.sign;
    tighten(lane, toUnits(toPrice(reached * sign) - sign * lane.trailingDistance) * sign);
  }
}

@inline
function tighten(lane: Lane, level: f64): void {
  if (isNaN64(lane.stopLoss) || level > lane.stopLoss) lane.stopLoss = level;
}

/** The first bar of `[from, to)` that touches more than what moves the stop loss, which is moved on the way; else `to`. */
export function nextTouch(lane: Lane, from: i32, to: i32): i32 {
  const extremes = lane.side.extremes;
  let bar = from;
  while (bar < to) {
    bar = firstTouch(extremes, bar, to, lane.lowWatch, lane.highWatch);
    if (bar >= to || !run.hasMovement || !movesOnly(lane, bar)) break;
    follow(lane, bar);
    watch(lane);
    bar++;
  }
  return bar;
}

/** Whether all that a bar in which none of the strategy's conditions counts can do is to move the stop loss. */
function movesOnly(lane: Lane, bar: i32): bool {
  const low = worst(lane, bar);
  return !(low <= lane.stopLoss || low <= lane.stopOut || best(lane, bar) >= lane.takeProfit);
}

/** Sets the nearest level at which margin stops the position out, as it is, at any rate of the range. */
function setStopOut(lane: Lane): void {
  if (!run.isMarginKept) return;
  const level = stopOutUnits(lane, run.leastRate);
  lane.stopOut = run.leastRate == run.mostRate ? level : max(level, stopOutUnits(lane, run.mostRate));
}

function stopOutUnits(lane: Lane, rate: f64): f64 {
  const gain = run.stopOutLevel * lane.usedMargin - lane.balance;
  return roundedDown(lane.entryUnits + gain / (run.unitValue * lane.openLots * rate));
}

function leftInGap(lane: Lane, bar: i32): bool {
  const open = openUnits(lane, bar);
  if (open <= lane.stopLoss) {
    atStopLoss(lane, open, bar, true);
    return true;
  }
  if (open >= lane.takeProfit) {
    atTakeProfit(lane, run.isGapFilledAtLevel ? lane.takeProfit : open, bar, true);
    return true;
  }
  return false;
}

function judgePath(lane: Lane, bar: i32): void {
  const stopLoss = lane.stopLoss;
  const takeProfit = lane.takeProfit;
  const low = worst(lane, bar);
  const isStopLoss = !run.isOnCloseOnly && low <= stopLoss;
  const isTakeProfit = !run.isOnCloseOnly && best(lane, bar) >= takeProfit;
  lane.ambiguousBars += i32(isStopLoss && isTakeProfit);
  let stopOut: f64 = NaN;
  // No rate brings the level of a bar nearer than `stopOut`, and a bar's open lies within its extremes.
  if (low <= lane.stopOut) {
    const open = openUnits(lane, bar);
    if (open <= stopOutUnits(lane, openRate(bar))) {
      closeAll(lane, open, bar, true);
      return;
    }
    stopOut = min(stopOutUnits(lane, closeRate(bar)), open);
  }
  const isStopOut = low <= stopOut;
  const isStopLossNearer = isStopLoss && !(isStopOut && stopLoss < stopOut);
  if ((isStopLoss || isStopOut) && (!isTakeProfit || isLosingSideFirst(lane, bar))) {
    if (isStopLossNearer) atStopLoss(lane, stopLoss, bar, false);
    else closeAll(lane, stopOut, bar, false);
  } else if (isTakeProfit) atTakeProfit(lane, takeProfit, bar, false);
  else if (run.isOnCloseOnly) judgeClose(lane, bar);
}

function judgeClose(lane: Lane, bar: i32): void {
  const price = closeUnits(lane, bar);
  const isStopLoss = price <= lane.stopLoss;
  const isTakeProfit = price >= lane.takeProfit;
  if (isStopLoss && isTakeProfit) lane.ambiguousBars++;
  if (isStopLoss) atStopLoss(lane, price, bar, false);
  else if (isTakeProfit) atTakeProfit(lane, price, bar, false);
}

/** Of the policies 0 `sl_first`, 1 `tp_first`, 2 `nearest_open`, 3 `candle_color`; a replay of finer bars is not for this kernel. */
function isLosingSideFirst(lane: Lane, bar: i32): bool {
  if (run.policy == 0) return true;
  if (run.policy == 1) return false;
  const open = openUnits(lane, bar);
  if (run.policy == 2) return open - worst(lane, bar) <= best(lane, bar) - open;
  const isHighFirst = at(lane.side.exitClose, bar) < at(lane.side.exitOpen, bar);
  return isHighFirst == (lane.side.index == 1);
}

function atStopLoss(lane: Lane, units: f64, bar: i32, isAtOpen: bool): void {
  const sign = lane.side.sign;
  closeAll(lane, run.isStopSlipped ? exitFill(units * sign, sign) : units, bar, isAtOpen);
}

function atTakeProfit(lane: Lane, units: f64, bar: i32, isAtOpen: bool): void {
  const lots = takeProfitLots(lane.openLots);
  if (lots < lane.openLots) lane.takeProfit = NaN;
  close(lane, lots, units, bar, isAtOpen);
}

const EARLY_TICKS: f64 = 0.1;
const EARLY_SHARE: f64 = 1e-12;

/** Sets the prices at which the bars after an event are looked at; see `lane-watch.ts`. */
export function watchFrom(lane: Lane): void {
  if (lane.isChanged) setStopOut(lane);
  watch(lane);
}

/** The nearer of the losing levels and of the winning ones, as prices: to a short one the losing level is the higher. */
function watch(lane: Lane): void {
  const losing = higher(higher(-Infinity, lane.stopLoss), lane.stopOut);
  const winning = winningLevel(lane);
  const sign = lane.side.sign;
  const place = changetype<usize>(lane);
  const shift = (<usize>lane.side.index) << 3;
  store<f64>(place + shift, losing * sign, offsetof<Lane>('lowWatch'));
  store<f64>(place - shift, winning * sign, offsetof<Lane>('highWatch'));
}

function winningLevel(lane: Lane): f64 {
  const level = lower(Infinity, lane.takeProfit);
  if (!run.hasMovement) return level;
  const isLoose = isNaN64(lane.stopLoss) || lane.entryUnits > lane.stopLoss;
  return lower(isLoose ? lower(level, lane.breakevenLevel) : level, trailingLevel(lane));
}

function trailingLevel(lane: Lane): f64 {
  if (isNaN64(lane.trailingDistance)) return NaN;
  let level: f64 = -Infinity;
  if (!isNaN64(lane.stopLoss)) {
    const exact = lane.stopLoss + lane.trailingDistance / run.unitSize;
    level = exact + (run.hasTick ? 0.5 - EARLY_TICKS : -EARLY_SHARE * abs(exact));
  }
  return higher(level, lane.trailingStartLevel);
}

/** NaN is no level. */
@inline
function higher(level: f64, other: f64): f64 {
  return other > level ? other : level;
}

@inline
function lower(level: f64, other: f64): f64 {
  return other < level ? other : level;
}
