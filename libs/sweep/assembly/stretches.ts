import { Lane } from './lane';

/** Stretches of a combination over the tile, as in `stretches.ts` of the TypeScript kernel; one takes 32 bytes. */
@unmanaged
export class Stretch {
  from: i32;
  isAsk: i32;
  base: f64;
  entry: f64;
  money: f64;
}

export let room: usize = 0;
export let count: i32 = 0;

export function clear(place: usize): void {
  room = place;
  count = 0;
}

/** Begins a stretch, in the place of one that began at the same bar. */
export function add(lane: Lane, bar: i32): void {
  lane.isChanged = 0;
  if (count > 0 && changetype<Stretch>(room + ((<usize>(count - 1)) << 5)).from == bar) count--;
  const stretch = changetype<Stretch>(room + ((<usize>count) << 5));
  stretch.from = bar;
  stretch.base = lane.balance;
  if (lane.isHeld) {
    const side = lane.side;
    stretch.isAsk = side.index;
    stretch.entry = lane.entryUnits * side.sign;
    stretch.money = lane.money * side.sign;
  } else {
    stretch.isAsk = 0;
    stretch.entry = 0;
    stretch.money = 0;
  }
  count++;
}

/** Ends the last stretch. */
export function end(bar: i32): void {
  changetype<Stretch>(room + ((<usize>count) << 5)).from = bar;
}
