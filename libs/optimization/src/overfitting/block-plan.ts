/** How the days of the trials are cut into blocks of equal length. */
export interface BlockPlan {
  /** S: even, 4 to 16. */
  readonly blocks: number;
  readonly daysPerBlock: number;
  /** The oldest days, which no block has: T mod S. */
  readonly daysDropped: number;
}

/** Choices of half the blocks: C(16, 8) = 12,870, as in the paper's examples. */
const MOST_BLOCKS = 16;
/** Below, there are so few choices (2 of 2 blocks) that their share says nothing. */
const LEAST_BLOCKS = 4;
/** Two trading weeks, so that half of the least blocks has 20 returns. */
const LEAST_DAYS_PER_BLOCK = 10;

/** The most blocks, 4 to 16 and even, that have 10 days or more each: 16 from 160 days on. Null below 40 days. */
export function planBlocks(days: number): BlockPlan | null {
  const most = Math.min(MOST_BLOCKS, Math.floor(days / LEAST_DAYS_PER_BLOCK));
  const blocks = most - (most % 2);
  return blocks < LEAST_BLOCKS ? null : blockPlan(days, blocks);
}

/** @throws RangeError unless `blocks` is even, 4 to 16, and each has a day or more */
export function blockPlan(days: number, blocks: number): BlockPlan {
  if (!(blocks >= LEAST_BLOCKS && blocks <= MOST_BLOCKS && blocks % 2 === 0 && days >= blocks)) {
    throw new RangeError(
      `blockPlan: expected 4, 6, … 16 blocks of a day or more, got ${blocks} blocks for ${days} days`,
    );
  }
  return { blocks, daysPerBlock: Math.floor(days / blocks), daysDropped: days % blocks };
}
