import { closeRate } from './account';
import { Lane } from './lane';
import * as run from './run';
import { Stretch } from './stretches';
import { at, first } from './tile';

/** Adds the returns of the tile's bars to a combination's sums, in the order of the bars. */
export function sumOne(lane: Lane, room: usize, count: i32): void {
  let previous = lane.previous;
  let sum = lane.sum;
  let squares = lane.squares;
  let losses = lane.lossSquares;
  for (let k = 0; k < count; k++) {
    const stretch = changetype<Stretch>(room + ((<usize>k) << 5));
    const close = stretch.isAsk ? run.askClose : run.bidClose;
    const base = stretch.base;
    const entry = stretch.entry;
    const money = stretch.money;
    const from = stretch.from;
    const to = money == 0 ? from + 1 : changetype<Stretch>(room + ((<usize>(k + 1)) << 5)).from;
    for (let bar = from; bar < to; bar++) {
      const equity = base + (at(close, bar) - entry) * money;
      const gain = equity / previous - 1;
      const loss = min<f64>(0, gain);
      sum += gain;
      squares += gain * gain;
      losses += loss * loss;
      previous = equity;
    }
  }
  lane.previous = previous;
  lane.sum = sum;
  lane.squares = squares;
  lane.lossSquares = losses;
}

/** As `sumOne`, with rates and a risk-free rate. */
export function sumRated(lane: Lane, room: usize, count: i32): void {
  for (let k = 0; k < count; k++) {
    const stretch = changetype<Stretch>(room + ((<usize>k) << 5));
    const close = stretch.isAsk ? run.askClose : run.bidClose;
    const to = changetype<Stretch>(room + ((<usize>(k + 1)) << 5)).from;
    for (let bar = stretch.from; bar < to; bar++) {
      const equity = stretch.base + (at(close, bar) - stretch.entry) * stretch.money * closeRate(bar);
      const gain = equity / lane.previous - 1;
      const loss = min<f64>(0, gain);
      const shortfall = min<f64>(0, gain - run.riskFree);
      lane.sum += gain;
      lane.squares += gain * gain;
      lane.lossSquares += loss * loss;
      lane.shortfallSquares += shortfall * shortfall;
      lane.previous = equity;
    }
  }
}

/**
 * Adds the returns of two combinations at once, one in each half of a register; each has the operations of `sumOne`, in their order. From one event of either to
 * the next nothing is decided; where both are flat the bars are left out, whose returns are 0.
 */
export function sumPair(a: Lane, roomA: usize, b: Lane, roomB: usize, from: i32, to: i32): void {
  const one = f64x2.splat(1);
  const zero = f64x2.splat(0);
  let previous = f64x2.replace_lane(f64x2.splat(a.previous), 1, b.previous);
  let sum = f64x2.replace_lane(f64x2.splat(a.sum), 1, b.sum);
  let squares = f64x2.replace_lane(f64x2.splat(a.squares), 1, b.squares);
  let losses = f64x2.replace_lane(f64x2.splat(a.lossSquares), 1, b.lossSquares);
  let placeA = roomA;
  let placeB = roomB;
  let bar = from;
  while (bar < to) {
    const stretchA = changetype<Stretch>(placeA);
    const stretchB = changetype<Stretch>(placeB);
    const nextA = changetype<Stretch>(placeA + 32).from;
    const nextB = changetype<Stretch>(placeB + 32).from;
    const stop = min(nextA, nextB);
    const isFlat = stretchA.money == 0 && stretchB.money == 0;
    const base = f64x2.replace_lane(f64x2.splat(stretchA.base), 1, stretchB.base);
    const entry = f64x2.replace_lane(f64x2.splat(stretchA.entry), 1, stretchB.entry);
    const money = f64x2.replace_lane(f64x2.splat(stretchA.money), 1, stretchB.money);
    const offset = (<usize>(bar - first)) << 3;
    let closeA = (stretchA.isAsk ? run.askClose : run.bidClose) + offset;
    let closeB = (stretchB.isAsk ? run.askClose : run.bidClose) + offset;
    const last = closeA + ((<usize>((isFlat ? bar + 1 : stop) - bar)) << 3);
    while (closeA < last) {
      const close = v128.load64_lane(closeB, v128.load64_zero(closeA), 1);
      const equity = f64x2.add(base, f64x2.mul(f64x2.sub(close, entry), money));
      const gain = f64x2.sub(f64x2.div(equity, previous), one);
      const loss = f64x2.pmin(zero, gain);
      sum = f64x2.add(sum, gain);
      squares = f64x2.add(squares, f64x2.mul(gain, gain));
      losses = f64x2.add(losses, f64x2.mul(loss, loss));
      previous = equity;
      closeA += 8;
      closeB += 8;
    }
    bar = stop;
    if (nextA == stop) placeA += 32;
    if (nextB == stop) placeB += 32;
  }
  a.previous = f64x2.extract_lane(previous, 0);
  b.previous = f64x2.extract_lane(previous, 1);
  a.sum = f64x2.extract_lane(sum, 0);
  b.sum = f64x2.extract_lane(sum, 1);
  a.squares = f64x2.extract_lane(squares, 0);
  b.squares = f64x2.extract_lane(squares, 1);
  a.lossSquares = f64x2.extract_lane(losses, 0);
  b.lossSquares = f64x2.extract_lane(losses, 1);
}
