import * as run from './run';
import { at, end, first } from './tile';

const SHIFT: i32 = 5;
const BLOCK: i32 = 1 << SHIFT;

/** Extremes of one side of the tile: the places of `tile-extremes.ts`, in memory. */
@unmanaged
export class Extremes {
  close: usize;
  lows: usize;
  highs: usize;
  blockLow: usize;
  blockHigh: usize;
  blockLeast: usize;
  blockMost: usize;
  leastUpTo: usize;
  mostUpTo: usize;
  leastFrom: usize;
  mostFrom: usize;
  padding: usize;
  low: f64;
  high: f64;
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

/** Gives a side its columns, and `room` for its blocks and bars: doubles for 4 × blocks + 4 × bars. */
export function initExtremes(place: usize, isAsk: bool, room: usize, tileBars: i32): void {
  const side = changetype<Extremes>(place);
  const blocks = (<usize>(tileBars / BLOCK)) << 3;
  const bars = (<usize>tileBars) << 3;
  side.close = isAsk ? run.askClose : run.bidClose;
  side.lows = isAsk ? run.askLow : run.bidLow;
  side.highs = isAsk ? run.askHigh : run.bidHigh;
  side.blockLow = room;
  side.blockHigh = side.blockLow + blocks;
  side.blockLeast = side.blockHigh + blocks;
  side.blockMost = side.blockLeast + blocks;
  side.leastUpTo = side.blockMost + blocks;
  side.mostUpTo = side.leastUpTo + bars;
  side.leastFrom = side.mostUpTo + bars;
  side.mostFrom = side.leastFrom + bars;
}

export function enterExtremes(): void {
  fill(bid);
  if (changetype<usize>(ask) != changetype<usize>(bid)) fill(ask);
}

function fill(side: Extremes): void {
  side.low = Infinity;
  side.high = -Infinity;
  for (let bar = first, block: usize = 0; bar < end; bar += BLOCK, block += 8) {
    const to = min(bar + BLOCK, end);
    fillCloses(side, block, bar, to);
    if (run.isWatched) fillPrices(side, block, bar, to);
  }
}

function fillCloses(side: Extremes, block: usize, from: i32, to: i32): void {
  let least: f64 = Infinity;
  let most: f64 = -Infinity;
  for (let bar = from; bar < to; bar++) {
    const price = at(side.close, bar);
    least = min(least, price);
    most = max(most, price);
    const place = (<usize>(bar - first)) << 3;
    store<f64>(side.leastUpTo + place, least);
    store<f64>(side.mostUpTo + place, most);
  }
  store<f64>(side.blockLeast + block, least);
  store<f64>(side.blockMost + block, most);
  least = Infinity;
  most = -Infinity;
  for (let bar = to - 1; bar >= from; bar--) {
    const price = at(side.close, bar);
    least = min(least, price);
    most = max(most, price);
    const place = (<usize>(bar - first)) << 3;
    store<f64>(side.leastFrom + place, least);
    store<f64>(side.mostFrom + place, most);
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

export function isOneBlock(bar: i32, other: i32): bool {
  return (bar - first) >> SHIFT == (other - first) >> SHIFT;
}

export function closesOf(side: Extremes, from: i32, to: i32): void {
  const a = from - first;
  const b = to - 1 - first;
  let least = load<f64>(side.leastFrom + ((<usize>a) << 3));
  let most = load<f64>(side.mostFrom + ((<usize>a) << 3));
  const last = b >> SHIFT;
  for (let block = (a >> SHIFT) + 1; block < last; block++) {
    least = min(least, load<f64>(side.blockLeast + ((<usize>block) << 3)));
    most = max(most, load<f64>(side.blockMost + ((<usize>block) << 3)));
  }
  side.leastClose = min(least, load<f64>(side.leastUpTo + ((<usize>b) << 3)));
  side.mostClose = max(most, load<f64>(side.mostUpTo + ((<usize>b) << 3)));
}

export function firstTouch(side: Extremes, from: i32, to: i32, lowWatch: f64, highWatch: f64): i32 {
  if (side.low > lowWatch && side.high < highWatch) return to;
  let bar = from;
  while (bar < to) {
    const block = (bar - first) >> SHIFT;
    const stop = min(first + ((block + 1) << SHIFT), to);
    const place = (<usize>block) << 3;
    if (load<f64>(side.blockLow + place) <= lowWatch || load<f64>(side.blockHigh + place) >= highWatch) {
      for (; bar < stop; bar++) if (at(side.lows, bar) <= lowWatch || at(side.highs, bar) >= highWatch) return bar;
    }
    bar = stop;
  }
  return to;
}
