import * as run from './run';
import { at, end, first } from './tile';

const SHIFT: i32 = 5;
const BLOCK: i32 = 1 << SHIFT;

/** Extremes of one side of the tile, of all of it and of its blocks; of closes, and of lows and highs where bars have to be looked into. */
@unmanaged
export class Extremes {
  close: usize;
  lows: usize;
  highs: usize;
  blockLow: usize;
  blockHigh: usize;
  blockLeast: usize;
  blockMost: usize;
  padding: usize;
  low: f64;
  high: f64;
  least: f64;
  most: f64;
  leastClose: f64;
  mostClose: f64;
}

export let bid: Extremes = changetype<Extremes>(0);
export let ask: Extremes = changetype<Extremes>(0);

/** Where the two sides lie; they are one where there is no spread. */
export function setExtremes(bids: usize, asks: usize): void {
  bid = changetype<Extremes>(bids);
  ask = changetype<Extremes>(asks);
}

/** Gives a side its columns, and `room` for its blocks: 4 × blocks doubles. */
export function initExtremes(place: usize, isAsk: bool, room: usize, tileBars: i32): void {
  const side = changetype<Extremes>(place);
  const blocks = (<usize>(tileBars / BLOCK)) << 3;
  side.close = isAsk ? run.askClose : run.bidClose;
  side.lows = isAsk ? run.askLow : run.bidLow;
  side.highs = isAsk ? run.askHigh : run.bidHigh;
  side.blockLow = room;
  side.blockHigh = side.blockLow + blocks;
  side.blockLeast = side.blockHigh + blocks;
  side.blockMost = side.blockLeast + blocks;
}

export function enterExtremes(): void {
  fill(bid);
  if (changetype<usize>(ask) != changetype<usize>(bid)) fill(ask);
}

function fill(side: Extremes): void {
  side.low = Infinity;
  side.high = -Infinity;
  side.least = Infinity;
  side.most = -Infinity;
  for (let bar = first, block: usize = 0; bar < end; bar += BLOCK, block += 8) {
    const to = min(bar + BLOCK, end);
    addCloses(side, bar, to, true);
    store<f64>(side.blockLeast + block, side.leastClose);
    store<f64>(side.blockMost + block, side.mostClose);
    side.least = min(side.least, side.leastClose);
    side.most = max(side.most, side.mostClose);
    if (run.isWatched) fillPrices(side, block, bar, to);
  }
}

function fillPrices(side: Extremes, block: usize, from: i32, to: i32): void {
  let least: f64 = Infinity;
  let most: f64 = -Infinity;
  for (let bar = from; bar < to; bar++) {
    least = min(least, at(side.lows, bar));
    most = max(most, at(side.highs, bar));
  }
  store<f64>(side.blockLow + block, least);
  store<f64>(side.blockHigh + block, most);
  side.low = min(side.low, least);
  side.high = max(side.high, most);
}

/** Puts the extremes of the closes of `[from, to)` into `leastClose` and `mostClose`. */
export function closesOf(side: Extremes, from: i32, to: i32): void {
  const block = (from - first) >> SHIFT;
  const last = (to - 1 - first) >> SHIFT;
  if (block == last) {
    addCloses(side, from, to, true);
    return;
  }
  addCloses(side, from, first + ((block + 1) << SHIFT), true);
  for (let between = block + 1; between < last; between++) {
    side.leastClose = min(side.leastClose, load<f64>(side.blockLeast + ((<usize>between) << 3)));
    side.mostClose = max(side.mostClose, load<f64>(side.blockMost + ((<usize>between) << 3)));
  }
  addCloses(side, first + (last << SHIFT), to, false);
}

/** Extremes of the closes of `[from, to)`; beside those that are there already, unless it is a new search. */
function addCloses(side: Extremes, from: i32, to: i32, isNew: bool): void {
  let place = side.close + ((<usize>(from - first)) << 3);
  const last = place + ((<usize>(to - 1 - from)) << 3);
  // Two at a time, and the last bar by itself: an odd number needs no other way.
  let least = v128.load64_splat(last);
  let most = least;
  for (; place < last; place += 16) {
    const closes = v128.load(place);
    least = f64x2.pmin(closes, least);
    most = f64x2.pmax(closes, most);
  }
  const low = min(f64x2.extract_lane(least, 0), f64x2.extract_lane(least, 1));
  const high = max(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1));
  side.leastClose = isNew ? low : min(side.leastClose, low);
  side.mostClose = isNew ? high : max(side.mostClose, high);
}

/** The first bar of `[from, to)` whose low is at most `lowWatch` or whose high is at least `highWatch`; `to` where there is none. */
export function firstTouch(side: Extremes, from: i32, to: i32, lowWatch: f64, highWatch: f64): i32 {
  if (side.low > lowWatch && side.high < highWatch) return to;
  for (let bar = from; bar < to; ) {
    const block = (bar - first) >> SHIFT;
    const stop = min(first + ((block + 1) << SHIFT), to);
    const place = (<usize>block) << 3;
    if (load<f64>(side.blockLow + place) <= lowWatch || load<f64>(side.blockHigh + place) >= highWatch) {
      const touch = touchInBlock(side, bar, stop, lowWatch, highWatch);
      if (touch < stop) return touch;
    }
    bar = stop;
  }
  return to;
}

/** Four bars at a time; bars behind the block that are read with it, of which the columns have room, do not count. */
function touchInBlock(side: Extremes, from: i32, to: i32, lowWatch: f64, highWatch: f64): i32 {
  const low = f64x2.splat(lowWatch);
  const high = f64x2.splat(highWatch);
  const offset = (<usize>(from - first)) << 3;
  let lows = side.lows + offset;
  let highs = side.highs + offset;
  for (let bar = from; bar < to; bar += 4, lows += 32, highs += 32) {
    const two = v128.or(f64x2.le(v128.load(lows), low), f64x2.ge(v128.load(highs), high));
    const more = v128.or(f64x2.le(v128.load(lows, 16), low), f64x2.ge(v128.load(highs, 16), high));
    const bits = i64x2.bitmask(two) | (i64x2.bitmask(more) << 2);
    if (bits != 0) return bar + ctz(bits);
  }
  return to;
}
