import { closeAll, closeRate, equityAt, markOpen } from './account';
import { exitFill } from './arithmetic';
import { bit, nextDifference, nextExit, nextWord } from './bits';
import { enter } from './entries';
import { Lane } from './lane';
import * as run from './run';
import { follow, judge, nextTouch, watchFrom } from './stops';
import * as stretches from './stretches';
import { at } from './tile';
import { foresee, judgeDrawdown, settle } from './valuation';

/** Takes a combination over the bars `[from, to)` of the tile, to the end of the range where that is one; its stretches go to `room`. Returns their number. */
export function advance(lane: Lane, from: i32, to: i32, room: usize): i32 {
  stretches.clear(room);
  begin(lane, from);
  const isEnd = to > run.lastBar;
  passEvents(lane, from, isEnd ? run.lastBar : to);
  if (isEnd) {
    lane.isRuinedBefore = lane.isRuined;
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
    if (lane.isHeld && run.isWatched) watchFrom(lane);
    if (lane.isChanged) begin(lane, bar);
    bar++;
  }
  settle(lane, to);
}

/** Begins a stretch with the account as it is from the close of `bar` on. */
@inline
function begin(lane: Lane, bar: i32): void {
  stretches.add(lane, bar);
  foresee(lane, bar);
}

function actLast(lane: Lane, bar: i32): void {
  act(lane, bar);
  if (lane.isHeld && run.closesAtEnd) {
    lane.endOfData++;
    exitAtClose(lane, bar);
  }
  if (lane.isChanged) begin(lane, bar);
  lane.finalEquity = equityAt(lane, bar);
  settle(lane, bar + 1);
  if (lane.isUnderPeak) judgeDrawdown(lane, 0);
  if (lane.isHeld) markOpen(lane, bar);
}

function nextEvent(lane: Lane, bar: i32, to: i32): i32 {
  if (lane.pendingExit || lane.pendingEntry != 0) return bar;
  if (!lane.isHeld) return nextDifference(lane.enterLong, lane.enterShort, max(bar, lane.firstDecision), to);
  let end = to;
  if (lane.timeExitBar < <f64>end) end = max(bar, <i32>ceil(lane.timeExitBar));
  if (run.isSwapCharged) end = min(end, max(bar, <i32>at(run.nextCharges, bar)));
  return run.isWatched ? nextWatched(lane, bar, end) : nextSignal(lane, bar, end);
}

@inline
function nextSignal(lane: Lane, from: i32, to: i32): i32 {
  const isShort = lane.side.index != 0;
  return nextExit(
    isShort ? lane.exitShort : lane.exitLong,
    isShort ? lane.enterLong : lane.enterShort,
    isShort ? lane.enterShort : lane.enterLong,
    from,
    to,
  );
}

/** Signals and touches are sought side by side, a word of signals at a time: either may be far away where the other is near. */
function nextWatched(lane: Lane, from: i32, to: i32): i32 {
  let bar = from;
  while (bar < to) {
    const stop = min(nextWord(bar), to);
    bar = nextTouch(lane, bar, nextSignal(lane, bar, stop));
    if (bar < stop) break;
  }
  return min(bar, to);
}

function act(lane: Lane, bar: i32): void {
  if (lane.pendingExit || lane.pendingEntry != 0) fillPending(lane, bar);
  if (lane.isHeld && (run.isWatched || run.hasMovement || run.isSwapCharged)) {
    hold(lane, bar);
    if (!lane.isHeld && !run.reentersOnExitBar) return;
  }
  decide(lane, bar);
}

function fillPending(lane: Lane, bar: i32): void {
  const entry = lane.pendingEntry;
  if (lane.pendingExit && lane.isHeld) {
    const side = lane.side;
    closeAll(lane, exitFill(at(side.exitOpen, bar), side.sign), bar, true);
  }
  lane.pendingExit = 0;
  lane.pendingEntry = 0;
  if (entry != 0) enter(lane, bar - 1, bar, entry, true);
}

function hold(lane: Lane, bar: i32): void {
  if (run.isSwapCharged) chargeSwap(lane, bar);
  judge(lane, bar);
  if (!lane.isHeld) return;
  if (run.hasMovement) follow(lane, bar);
  if (<f64>bar >= lane.timeExitBar) exitAtClose(lane, bar);
}

function chargeSwap(lane: Lane, bar: i32): void {
  const isFresh = lane.entryBar == bar && run.isNextOpen;
  const nights = at(isFresh ? run.nightsFromOpen : run.nights, bar);
  if (nights == 0) return;
  const amount = lane.side.swapPips * run.pipValue * lane.openLots * closeRate(bar) * nights;
  lane.balance += amount;
  lane.isChanged = 1;
  lane.openSwap += amount;
}

function exitAtClose(lane: Lane, bar: i32): void {
  const side = lane.side;
  closeAll(lane, exitFill(at(side.exitClose, bar), side.sign), bar, false);
}

function decide(lane: Lane, bar: i32): void {
  if (bar < lane.firstDecision) return;
  const sign = lane.isHeld ? 1 - 2 * lane.side.index : 0;
  const wanted = bit(lane.enterLong, bar) - bit(lane.enterShort, bar);
  const exits = sign != 0 && (wanted == -sign || bit(sign > 0 ? lane.exitLong : lane.exitShort, bar) == 1);
  if (wanted == 0 && !exits) return;
  const entry = wanted == sign || wanted == 0 || lane.isRuined || equityAt(lane, bar) <= 0 ? 0 : wanted;
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
