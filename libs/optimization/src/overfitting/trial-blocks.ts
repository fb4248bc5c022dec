import type { BlockPlan } from './block-plan';

/** Doubles of one trial and one block: its sum and its sum of squares. */
const FIGURES = 2;

/**
 * What CSCV reads of the daily returns of trials: sums of each block, taken in trial by trial. Of a trial nothing else is kept, so the memory is
 * 16 bytes for a block of a trial, whatever the number of days.
 */
export class TrialBlocks {
  private readonly added: Float64Array[] = [];

  constructor(readonly plan: BlockPlan) {}

  get trials(): number {
    return this.added.length;
  }

  /**
   * Takes in the next trial.
   *
   * @param returns one for each day of the plan, fractions; all trials have the same days. A day that a ruined account did not live to see has 0
   * @throws RangeError on another number of days, and on a return that is not finite
   */
  add(returns: Float64Array): void {
    const { blocks, daysPerBlock, daysDropped } = this.plan;
    const days = blocks * daysPerBlock + daysDropped;
    if (returns.length !== days) {
      throw new RangeError(`trial ${this.trials}: expected returns of ${days} days, got ${returns.length}`);
    }
    const figures = new Float64Array(blocks * FIGURES);
    for (let day = daysDropped; day < days; day++) {
      const value = returns[day];
      if (!Number.isFinite(value)) {
        throw new RangeError(`trial ${this.trials}, day ${day}: expected a finite return, got ${value}`);
      }
      const at = Math.floor((day - daysDropped) / daysPerBlock) * FIGURES;
      figures[at] += value;
      figures[at + 1] += value * value;
    }
    this.added.push(figures);
  }

  /** Of every trial the sum of returns in a block, in the order of adding. */
  sums(block: number): Float64Array {
    return Float64Array.from(this.added, (figures) => figures[block * FIGURES]);
  }

  /** Of every trial the sum of squared returns in a block. */
  squares(block: number): Float64Array {
    return Float64Array.from(this.added, (figures) => figures[block * FIGURES + 1]);
  }
}
