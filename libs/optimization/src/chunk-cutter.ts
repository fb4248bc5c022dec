import { dealChunks, type ChunkDeal, type ChunkSizing } from './chunk-size';
import { chunkHolding, type PlannedChunk } from './plan-chunks';

/** A chunk of combinations that are to be run, of a space of which others are not. */
export interface CutChunk extends PlannedChunk {
  /** The combinations one by one; null: all that the space admits from the first index to the end. */
  readonly indices: readonly number[] | null;
}

/** Combinations that a chunk names one by one, at most: each is stored with its parameters. */
const mostNamed = 2_000;

/** Cuts those combinations of a space into chunks that are to be run, while others of it are there already. They come by ascending index. */
export class ChunkCutter {
  private readonly deal: ChunkDeal;
  private indices: number[] = [];
  private hasHoles = false;
  /** Nothing that the space admits lies between the next combination and the one before. */
  private isNext = true;
  /** Combinations before the chunk that is being cut. */
  private done = 0;
  private wanted = 0;

  /**
   * @param sizing combinations: those that are to be run
   * @param startIndex where an earlier planner stopped; what comes before it is only counted
   */
  constructor(
    sizing: ChunkSizing,
    private readonly startIndex: number,
  ) {
    this.deal = dealChunks(sizing);
  }

  /**
   * Takes what is missing of a stretch of the space.
   *
   * @param admitted combinations that the space admits of it, ascending
   * @param present those of them that are there already, ascending
   * @returns chunks that are complete with it
   */
  addMissing(admitted: Iterable<number>, present: Float64Array): CutChunk[] {
    const chunks: CutChunk[] = [];
    let place = 0;
    for (const index of admitted) {
      if (present[place] === index) {
        place++;
        this.isNext = false;
      } else chunks.push(...this.add(index));
    }
    return chunks;
  }

  /** Takes combinations that have nothing to do with each other. @returns chunks that are complete with them */
  addNamed(indices: Iterable<number>): CutChunk[] {
    return [...indices].flatMap((index) => {
      this.isNext = false;
      return this.add(index);
    });
  }

  /** @returns the chunk that was begun, if any was */
  finish(): CutChunk[] {
    const { indices, hasHoles } = this;
    if (indices.length === 0) return [];
    this.done += indices.length;
    this.indices = [];
    const [firstIndex, last] = [indices[0], indices[indices.length - 1]];
    const named = hasHoles ? indices : null;
    return [{ firstIndex, endIndex: last + 1, combinations: indices.length, indices: named }];
  }

  private add(index: number): CutChunk[] {
    const { isNext } = this;
    this.isNext = true;
    if (index < this.startIndex) {
      this.done++;
      return [];
    }
    // More than a chunk may name stay a range: the hole ends it.
    const before = !isNext && this.indices.length >= mostNamed ? this.finish() : [];
    if (this.indices.length === 0) this.begin();
    else if (!isNext) this.hasHoles = true;
    this.indices.push(index);
    return this.indices.length >= this.most() ? [...before, ...this.finish()] : before;
  }

  private begin(): void {
    this.hasHoles = false;
    this.wanted = this.deal.before(chunkHolding(this.done, this.deal) + 1) - this.done;
  }

  private most(): number {
    return this.hasHoles ? Math.min(this.wanted, mostNamed) : this.wanted;
  }
}
