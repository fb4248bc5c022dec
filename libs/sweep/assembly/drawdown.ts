import { closesOf, ask, bid } from './extremes';
import { Lane } from './lane';
import * as run from './run';
import { Stretch } from './stretches';
import { at } from './tile';

/** Sees an equity: a new peak, or a new low under it, or nothing. */
@inline
export function see(lane: Lane, equity: f64): void {
  if (equity < lane.trough) lane.trough = equity;
  else if (equity >= lane.peak) {
    endPeak(lane);
    lane.peak = equity;
    lane.trough = equity;
  }
}

/** Judges a peak at its end: what lay below it counts at its lowest, because a drawdown grows as equity falls. */
export function endPeak(lane: Lane): void {
  const peak = lane.peak;
  const trough = lane.trough;
  if (trough >= peak) return;
  const drop = peak - trough;
  lane.maxDrawdownAbs = max(lane.maxDrawdownAbs, drop);
  lane.maxDrawdown = max(lane.maxDrawdown, drop / peak);
}

/** Sees the closes of a combination's stretches where its bars have no returns: their extremes, and each of them only at a new peak. */
export function seeStretches(lane: Lane, room: usize, count: i32): void {
  for (let k = 0; k < count; k++) {
    const stretch = changetype<Stretch>(room + ((<usize>k) << 5));
    if (stretch.money == 0) see(lane, stretch.base);
    else seeHeld(lane, stretch, changetype<Stretch>(room + ((<usize>(k + 1)) << 5)).from);
  }
}

function seeHeld(lane: Lane, stretch: Stretch, to: i32): void {
  const side = stretch.isAsk ? ask : bid;
  closesOf(side, stretch.from, to);
  const isUp = stretch.money > 0;
  const most = stretch.base + ((isUp ? side.mostClose : side.leastClose) - stretch.entry) * stretch.money;
  if (most < lane.peak) {
    const least = stretch.base + ((isUp ? side.leastClose : side.mostClose) - stretch.entry) * stretch.money;
    lane.trough = min(lane.trough, least);
    return;
  }
  const close = stretch.isAsk ? run.askClose : run.bidClose;
  for (let bar = stretch.from; bar < to; bar++) {
    see(lane, stretch.base + (at(close, bar) - stretch.entry) * stretch.money);
  }
}
