import { NOISE_DEVIATION } from '@barmill/metrics';
import { sampleDeviationOfSums } from '@barmill/statistics';
import type { TrialBlocks } from './trial-blocks';

/**
 * Sharpe ratios of all trials in any choice of the blocks. The sums of every subset of the first half of the blocks, and of the second, are made once,
 * so that a choice costs two additions a trial and not S/2. A sum depends on the choice alone: first its blocks of the first half are added in
 * their order, then those of the second, then both.
 */
export class BlockChoice {
  private readonly sums: SubsetSums;
  private readonly squares: SubsetSums;

  constructor(private readonly source: TrialBlocks) {
    const { blocks } = source.plan;
    this.sums = new SubsetSums(blocks, (block) => source.sums(block));
    this.squares = new SubsetSums(blocks, (block) => source.squares(block));
  }

  /**
   * The Sharpe ratio per day of each trial in the chosen blocks, into `into`: mean/s1, 0 where the variance is 0.
   *
   * @param mask bit b: whether block b is chosen
   */
  sharpes(mask: number, into: Float64Array): void {
    const { plan } = this.source;
    const days = countBits(mask) * plan.daysPerBlock;
    const [lowSums, highSums] = this.sums.halves(mask);
    const [lowSquares, highSquares] = this.squares.halves(mask);
    for (let trial = 0; trial < into.length; trial++) {
      const sum = lowSums[trial] + highSums[trial];
      const deviation = sampleDeviationOfSums(days, sum, lowSquares[trial] + highSquares[trial]);
      into[trial] = deviation < NOISE_DEVIATION ? 0 : sum / days / deviation;
    }
  }
}

/** Of every subset of half the blocks, a row with one sum for each trial. */
class SubsetSums {
  private readonly low: Float64Array[];
  private readonly high: Float64Array[];
  private readonly half: number;

  constructor(blocks: number, of: (block: number) => Float64Array) {
    this.half = blocks / 2;
    const rows = Array.from({ length: blocks }, (_, block) => of(block));
    this.low = subsetRows(rows.slice(0, this.half));
    this.high = subsetRows(rows.slice(this.half));
  }

  halves(mask: number): readonly [Float64Array, Float64Array] {
    return [this.low[mask & ((1 << this.half) - 1)], this.high[mask >> this.half]];
  }
}

/** The sums of each subset by its mask: those of the subset without its last row, and that row. */
function subsetRows(rows: readonly Float64Array[]): Float64Array[] {
  const subsets = [new Float64Array(rows[0].length)];
  for (const row of rows) {
    const without = subsets.length;
    for (let mask = 0; mask < without; mask++) subsets.push(subsets[mask].map((sum, trial) => sum + row[trial]));
  }
  return subsets;
}

export function countBits(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) bits++;
  return bits;
}
