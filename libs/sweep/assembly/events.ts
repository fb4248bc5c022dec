import { close, closeAll, closePrice, closeRate, equityAt, markOpen, openPrice } from './account';
import { slipped } from './arithmetic';
import { bit, nextDifference, nextExit } from './bits';
import { enter } from './entries';
import { ask, bid, firstTouch } from './extremes';
import { Lane } from './lane';
import * as run from './run';
import { follow, judge, watch } from './stops';
import * as stretches from './stretches';
import { at } from './tile';
import { finish, isRuined, settle } from './valuation';

/** Takes a combination over the bars `[from, to)` of the tile, to the end of the range where that is one; its stretches go to `room`. Returns their number. */
export function advance(lane: Lane, from: i32, to: i32, room: usize): i32 {
  stretches.clear(room);
  stretches.add(lane, from);
  const isEnd = to > run.lastBar;
  passEvents(lane, from, isEnd ? run.lastBar : to);
  if (isEnd) {
    lane.isRuinedBefore = isRuined(lane) ? 1 : 0;
    actLast(lane, run.lastBar);
  }
  stretches.end(to);
  return stretches.count;
}

function passEvents(lane: Lane, from: i32, to: i32): void {
  let bar = from;
  while (bar < to) {
    bar = nextEvent(lane, bar, to);
    if (bar >= to) break;
    settle(lane, bar);
    act(lane, bar);
    if (lane.isChanged) stretches.add(lane, bar);
    if (lane.sign != 0 && run.isWatched) watch(lane);
    bar++;
  }
  settle(lane, to);
}

function actLast(lane: Lane, bar: i32): void {
  act(lane, bar);
  if (lane.sign != 0 && run.closesAtEnd) {
    lane.endOfData++;
    exitAtClose(lane, bar);
  }
  if (lane.isChanged) stretches.add(lane, bar);
  finish(lane, bar);
  if (lane.sign != 0) markOpen(lane, bar);
}

function nextEvent(lane: Lane, bar: i32, to: i32): i32 {
  if (lane.pendingExit || lane.pendingEntry != 0) return bar;
  if (lane.sign == 0) return nextDifference(lane.enterLong, lane.enterShort, max(bar, lane.firstDecision), to);
  const isLong = lane.sign > 0;
  let end = to;
  if (lane.timeExitBar < <f64>end) end = max(bar, <i32>ceil(lane.timeExitBar));
  const event = isLong
    ? nextExit(lane.exitLong, lane.enterShort, lane.enterLong, bar, end)
    : nextExit(lane.exitShort, lane.enterLong, lane.enterShort, bar, end);
  const charged = run.isSwapCharged ? min(event, max(bar, <i32>at(run.nextCharges, bar))) : event;
  return run.isWatched ? firstTouch(isLong ? bid : ask, bar, charged, lane.lowWatch, lane.highWatch) : charged;
}

function act(lane: Lane, bar: i32): void {
  if (lane.pendingExit || lane.pendingEntry != 0) fillPending(lane, bar);
  let isStoppedOut = false;
  if (lane.sign != 0 && (run.isWatched || run.hasMovement || run.isSwapCharged)) {
    hold(lane, bar);
    isStoppedOut = lane.sign == 0;
  }
  decide(lane, bar, isStoppedOut);
}

function fillPending(lane: Lane, bar: i32): void {
  const entry = lane.pendingEntry;
  if (lane.pendingExit && lane.sign != 0) {
    closeAll(lane, slipped(openPrice(lane, bar), lane.sign < 0), bar, true);
  }
  lane.pendingExit = 0;
  lane.pendingEntry = 0;
  if (entry != 0) enter(lane, bar - 1, bar, entry, true);
}

function hold(lane: Lane, bar: i32): void {
  if (run.isSwapCharged) chargeSwap(lane, bar);
  judge(lane, bar);
  if (lane.sign == 0) return;
  follow(lane, bar);
  if (<f64>bar >= lane.timeExitBar) exitAtClose(lane, bar);
}

function chargeSwap(lane: Lane, bar: i32): void {
  const isFresh = lane.entryBar == bar && run.isNextOpen;
  const nights = at(isFresh ? run.nightsFromOpen : run.nights, bar);
  if (nights == 0) return;
  const pips = lane.sign > 0 ? run.swapLongPips : run.swapShortPips;
  const amount = pips * run.pipValue * lane.openLots * closeRate(bar) * nights;
  lane.balance += amount;
  lane.isChanged = 1;
  lane.openSwap += amount;
}

function exitAtClose(lane: Lane, bar: i32): void {
  closeAll(lane, slipped(closePrice(lane, bar), lane.sign < 0), bar, false);
}

function decide(lane: Lane, bar: i32, isStoppedOut: bool): void {
  if (bar < lane.firstDecision) return;
  const sign = lane.sign;
  const wanted = bit(lane.enterLong, bar) - bit(lane.enterShort, bar);
  const exits = sign != 0 && (wanted == -sign || bit(sign > 0 ? lane.exitLong : lane.exitShort, bar) == 1);
  if (wanted == 0 && !exits) return;
  const isIgnored = sign != 0 ? wanted == sign : isStoppedOut && !run.reentersOnExitBar;
  const entry = isIgnored || wanted == 0 || isRuined(lane) || equityAt(lane, bar) <= 0 ? 0 : wanted;
  if (run.isNextOpen) orderAtNextOpen(lane, bar, exits, entry);
  else fillAtClose(lane, bar, exits, entry);
}

function orderAtNextOpen(lane: Lane, bar: i32, exits: bool, entry: i32): void {
  const canExit = bar < run.lastBar;
  const canEnter = bar + 1 < run.lastBar;
  if ((exits && !canExit) || (entry != 0 && !canEnter)) lane.unfilledAtEnd++;
  lane.pendingExit = exits && canExit ? 1 : 0;
  lane.pendingEntry = canEnter ? entry : 0;
}

function fillAtClose(lane: Lane, bar: i32, exits: bool, entry: i32): void {
  if (exits) exitAtClose(lane, bar);
  if (entry == 0) return;
  if (bar == run.lastBar) lane.unfilledAtEnd++;
  else enter(lane, bar, bar, entry, false);
}
