import { ask, bid, Extremes } from './extremes';
import * as run from './run';

/**
 * What a position of one side sees of the market. A lane has its prices in units times `sign`, so that to every position a higher price is a gain, and one rule
 * serves both sides without a question which it is; columns and levels of the strategy hold prices as they are.
 */
@unmanaged
export class Side {
  /** 0: long, 1: short. */
  index: i32;
  /** Columns. Entries and exits are at the open or the close; `best` and `worst` are the extremes of the bar for who holds it. */
  entryOpen: usize;
  entryClose: usize;
  exitOpen: usize;
  exitClose: usize;
  best: usize;
  worst: usize;
  extremes: Extremes;
  /** 1, −1. */
  sign: f64;
  /** The close of the tile at which the position is worth least. */
  worstClose: f64;
  swapPips: f64;
}

const SIDE_BYTES: i32 = 56;

export const long: Side = changetype<Side>(memory.data(SIDE_BYTES, 8));
export const short: Side = changetype<Side>(memory.data(SIDE_BYTES, 8));

/** Sets both sides; the columns of the tile and its extremes have their places already. */
export function initSides(): void {
  long.index = 0;
  long.entryOpen = run.askOpen;
  long.entryClose = run.askClose;
  long.exitOpen = run.bidOpen;
  long.exitClose = run.bidClose;
  long.best = run.bidHigh;
  long.worst = run.bidLow;
  long.extremes = bid;
  long.sign = 1;
  long.swapPips = run.swapLongPips;
  short.index = 1;
  short.entryOpen = run.bidOpen;
  short.entryClose = run.bidClose;
  short.exitOpen = run.askOpen;
  short.exitClose = run.askClose;
  short.best = run.askLow;
  short.worst = run.askHigh;
  short.extremes = ask;
  short.sign = -1;
  short.swapPips = run.swapShortPips;
}

/** To be called when the extremes of a tile are there. */
export function enterSides(): void {
  long.worstClose = bid.least;
  short.worstClose = -ask.most;
}
