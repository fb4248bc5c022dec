import { seeStretches } from './drawdown';
import { advance } from './events';
import { Lane } from './lane';
import { sumOne, sumPair, sumPairOfSides, sumRated } from './returns';
import * as run from './run';

/**
 * Takes combinations, which lie `stride` bytes from each other, over the bars `[from, to)` of the tile: the events of two, then the returns of both at once.
 * `roomA` and `roomB` have room for the stretches of a tile.
 */
export function passLanes(place: usize, stride: i32, count: i32, from: i32, to: i32, roomA: usize, roomB: usize): void {
  const hasPairs = !run.isDaily && !run.hasRates && run.riskFree == 0;
  let lane = place;
  for (let left = count; left > 0; left -= 2, lane += 2 * stride) {
    const a = changetype<Lane>(lane);
    const countA = advance(a, from, to, roomA);
    if (left == 1) {
      sum(a, roomA, countA);
      return;
    }
    const b = changetype<Lane>(lane + stride);
    const countB = advance(b, from, to, roomB);
    if (!hasPairs) {
      sum(a, roomA, countA);
      sum(b, roomB, countB);
    } else if (run.askClose == run.bidClose) sumPair(a, roomA, b, roomB, from, to);
    else sumPairOfSides(a, roomA, b, roomB, from, to);
  }
}

function sum(lane: Lane, room: usize, count: i32): void {
  if (run.isDaily && !run.hasRates) seeStretches(lane, room, count);
  else if (run.hasRates || run.riskFree != 0) sumRated(lane, room, count);
  else sumOne(lane, room, count);
}
