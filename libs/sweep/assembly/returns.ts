import { closeRate } from './account';
import { see } from './drawdown';
import { Lane } from './lane';
import * as run from './run';
import { Stretch } from './stretches';
import { at, first } from './tile';

/** Adds the returns of the tile's bars to a combination's sums, in the order of the bars, and sees each close for its drawdown. */
export function sumOne(lane: Lane, room: usize, count: i32): void {
  for (let k = 0; k < count; k++) {
    const stretch = changetype<Stretch>(room + ((<usize>k) << 5));
    const close = stretch.isAsk ? run.askClose : run.bidClose;
    const isFlat = stretch.money == 0;
    const to = isFlat ? stretch.from + 1 : changetype<Stretch>(room + ((<usize>(k + 1)) << 5)).from;
    for (let bar = stretch.from; bar < to; bar++) {
      const equity = stretch.base + (at(close, bar) - stretch.entry) * stretch.money;
      add(lane, equity);
    }
  }
}

@inline
function add(lane: Lane, equity: f64): void {
  const gain = equity / lane.previous - 1;
  const loss = min<f64>(0, gain);
  lane.sum += gain;
  lane.squares += gain * gain;
  lane.lossSquares += loss * loss;
  lane.previous = equity;
  see(lane, equity);
}

/** As `sumOne`, with rates and a risk-free rate; without returns where those of days are summed. */
export function sumRated(lane: Lane, room: usize, count: i32): void {
  for (let k = 0; k < count; k++) {
    const stretch = changetype<Stretch>(room + ((<usize>k) << 5));
    const close = stretch.isAsk ? run.askClose : run.bidClose;
    const to = changetype<Stretch>(room + ((<usize>(k + 1)) << 5)).from;
    for (let bar = stretch.from; bar < to; bar++) {
      const equity = stretch.base + (at(close, bar) - stretch.entry) * stretch.money * closeRate(bar);
      if (run.isDaily) {
        see(lane, equity);
        continue;
      }
      const shortfall = min<f64>(0, equity / lane.previous - 1 - run.riskFree);
      lane.shortfallSquares += shortfall * shortfall;
      add(lane, equity);
    }
  }
}

// Drawdowns of a pair: they change at new peaks only, and lie in memory, so that what each bar needs stays in registers.
const worst: usize = memory.data(16, 16);
const worstAbs: usize = memory.data(16, 16);

/** As `sumOne` for two combinations at once, one in each half of a register. Where both sides have one price each bar is read once. */
export function sumPair(a: Lane, roomA: usize, b: Lane, roomB: usize, from: i32, to: i32): void {
  sumBoth(a, roomA, b, roomB, from, to, true);
}

/** As `sumPair` where bid and ask differ. */
export function sumPairOfSides(a: Lane, roomA: usize, b: Lane, roomB: usize, from: i32, to: i32): void {
  sumBoth(a, roomA, b, roomB, from, to, false);
}

/**
 * From one event of either to the next nothing is decided, but whether one of two bars is a new peak; the operations are those of `sumOne`, in their order.
 * Where both are flat the bars are left out, whose returns are 0.
 */
@inline
function sumBoth(a: Lane, roomA: usize, b: Lane, roomB: usize, from: i32, to: i32, isOnePrice: bool): void {
  const one = f64x2.splat(1);
  const zero = f64x2.splat(0);
  let previous = both(a.previous, b.previous);
  let sum = both(a.sum, b.sum);
  let squares = both(a.squares, b.squares);
  let losses = both(a.lossSquares, b.lossSquares);
  let peak = both(a.peak, b.peak);
  let trough = both(a.trough, b.trough);
  v128.store(worst, both(a.maxDrawdown, b.maxDrawdown));
  v128.store(worstAbs, both(a.maxDrawdownAbs, b.maxDrawdownAbs));
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
    const base = bothAt(placeA + offsetof<Stretch>('base'), placeB + offsetof<Stretch>('base'));
    const entry = bothAt(placeA + offsetof<Stretch>('entry'), placeB + offsetof<Stretch>('entry'));
    const money = bothAt(placeA + offsetof<Stretch>('money'), placeB + offsetof<Stretch>('money'));
    const closeA = stretchA.isAsk ? run.askClose : run.bidClose;
    const fromAToB = (stretchB.isAsk ? run.askClose : run.bidClose) - closeA;
    let place = closeA + ((<usize>(bar - first)) << 3);
    const last = place + ((<usize>((isFlat ? bar + 1 : stop) - bar)) << 3);
    while (place < last) {
      const equity = f64x2.add(base, f64x2.mul(f64x2.sub(closes(place, fromAToB, isOnePrice), entry), money));
      const gain = f64x2.sub(f64x2.div(equity, previous), one);
      const loss = f64x2.pmin(zero, gain);
      sum = f64x2.add(sum, gain);
      squares = f64x2.add(squares, f64x2.mul(gain, gain));
      losses = f64x2.add(losses, f64x2.mul(loss, loss));
      previous = equity;
      place += 8;
      const isPeak = f64x2.ge(equity, peak);
      if (i64x2.bitmask(isPeak) != 0) {
        const drop = f64x2.sub(peak, trough);
        v128.store(worstAbs, f64x2.pmax(v128.load(worstAbs), v128.and(drop, isPeak)));
        v128.store(worst, f64x2.pmax(v128.load(worst), v128.and(f64x2.div(drop, peak), isPeak)));
        peak = v128.bitselect(equity, peak, isPeak);
        trough = v128.bitselect(equity, f64x2.pmin(trough, equity), isPeak);
      } else trough = f64x2.pmin(trough, equity);
    }
    bar = stop;
    placeA += <usize>(nextA == stop) << 5;
    placeB += <usize>(nextB == stop) << 5;
  }
  keep(a, previous, sum, squares, losses, peak, trough);
  keep(b, other(previous), other(sum), other(squares), other(losses), other(peak), other(trough));
  a.maxDrawdown = load<f64>(worst);
  b.maxDrawdown = load<f64>(worst, 8);
  a.maxDrawdownAbs = load<f64>(worstAbs);
  b.maxDrawdownAbs = load<f64>(worstAbs, 8);
}

@inline
function both(a: f64, b: f64): v128 {
  return f64x2.replace_lane(f64x2.splat(a), 1, b);
}

@inline
function closes(place: usize, fromAToB: usize, isOnePrice: bool): v128 {
  return isOnePrice ? v128.load64_splat(place) : bothAt(place, place + fromAToB);
}

/** Two doubles of memory. They are loaded: a register made of two values would be made anew in every bar. */
@inline
function bothAt(a: usize, b: usize): v128 {
  return v128.load64_lane(b, v128.load64_zero(a), 1);
}

@inline
function other(both: v128): v128 {
  return v128.shuffle<i64>(both, both, 1, 1);
}

/** Keeps the first half of each. */
@inline
function keep(
  lane: Lane,
  previous: v128,
  sum: v128,
  squares: v128,
  losses: v128,
  peak: v128,
  trough: v128,
): void {
  lane.previous = f64x2.extract_lane(previous, 0);
  lane.sum = f64x2.extract_lane(sum, 0);
  lane.squares = f64x2.extract_lane(squares, 0);
  lane.lossSquares = f64x2.extract_lane(losses, 0);
  lane.peak = f64x2.extract_lane(peak, 0);
  lane.trough = f64x2.extract_lane(trough, 0);
}
