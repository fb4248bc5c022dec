import {
  packDoubles,
  parameterValues,
  searchSpec,
  unpackDoubles,
  type ChunkRange,
  type ChunkTrials,
  type ClaimPlanReply,
  type CopiedAxis,
  type ParameterValues,
  type SearchSpec,
} from '@barmill/contracts';
import {
  ChunkCutter,
  gridOf,
  mapIndices,
  type ChunkSizing,
  type CutChunk,
  type SearchSpace,
} from '@barmill/optimization';
import { ResultsClient } from '@barmill/platform';
import type { Strategy } from '@barmill/strategies';
import { Injectable } from '@nestjs/common';
import { withCost } from './expected-cost';

/** A run that this planner has claimed. */
export interface ClaimedPlan {
  readonly runId: string;
  readonly claim: ClaimPlanReply;
  readonly search: SearchSpec;
  readonly strategy: Strategy;
  readonly sizing: Omit<ChunkSizing, 'combinations'>;
}

/** Copying takes as long as a page of wide rows does. */
const copyDeadlineMs = 60_000;
const figuresAtOnce = 100_000;
const failedAtOnce = 2_000;
/** Of one page: chunks, and combinations that they name. */
const chunksAtOnce = 500;
const namedAtOnce = 5_000;

/** Plans what is made of another optimization: takes over the rows that it has, and cuts the rest into chunks. */
@Injectable()
export class ChildPlanner {
  constructor(private readonly results: ResultsClient) {}

  /** @returns how many chunks it stored */
  async plan(child: ClaimedPlan): Promise<number> {
    const { claim, sizing } = child;
    const isDrawn = child.search.method !== 'grid';
    // It asks for its trials once it runs, and takes over the rows of those that the parent has.
    if (isDrawn && claim.parentKind === 'extension') return await this.store(child, []);
    const cached = claim.isCopied ? claim.cachedCombinations : await this.copyRows(child);
    const combinations = claim.totalCombinations - cached;
    const cutter = new ChunkCutter({ ...sizing, combinations }, claim.plannedUntil);
    const repeats = claim.parentKind === 'retry' && claim.reusesRows;
    return await this.store(child, repeats ? this.failed(child, cutter) : this.missing(child, cutter));
  }

  /** @returns how many rows the child has of its parent */
  private async copyRows({ runId, claim, search, strategy }: ClaimedPlan): Promise<number> {
    // What was drawn keeps its indices.
    const axes =
      claim.parent && search.method === 'grid'
        ? mappedAxes(searchSpec.parse(JSON.parse(claim.parent.searchJson)), search, strategy)
        : [];
    for (;;) {
      const request = { runId, planToken: claim.planToken, axes };
      const { done, cachedCombinations } = await this.results.planning.copyRows(request, copyDeadlineMs);
      if (done) return cachedCombinations;
    }
  }

  /** What the grid admits and has no row. */
  private async *missing({ runId, search, strategy }: ClaimedPlan, cutter: ChunkCutter): AsyncGenerator<ChunkRange> {
    const space = gridOf(search, strategy);
    const range = (chunk: CutChunk): ChunkRange =>
      chunkRange(
        chunk,
        chunk.indices?.map((index) => trialIn(space, index)),
      );
    for (let from = 0; from < space.size;) {
      const asked = { runId, firstIndex: from, limit: figuresAtOnce, metrics: [] };
      const { combinationIndex } = await this.results.planning.readFigures(asked);
      const present = indicesOf(combinationIndex);
      const until = present.length < figuresAtOnce ? space.size : present[present.length - 1] + 1;
      for (const chunk of cutter.addMissing(space.indices(from, until), present)) yield range(chunk);
      from = until;
    }
    for (const chunk of cutter.finish()) yield range(chunk);
  }

  /** What failed of the parent, with the parameters that it had. */
  private async *failed({ runId }: ClaimedPlan, cutter: ChunkCutter): AsyncGenerator<ChunkRange> {
    const trials = new Map<number, NamedTrial>();
    const named = (chunk: CutChunk): ChunkRange => {
      const indices = chunk.indices ?? [chunk.firstIndex];
      const own = indices.map((index) => trials.get(index)!);
      for (const index of indices) trials.delete(index);
      return chunkRange({ ...chunk, indices }, own);
    };
    for (let firstIndex = 0, isLast = false; !isLast;) {
      const page = await this.results.planning.readFailed({ runId, firstIndex, limit: failedAtOnce });
      const indices = indicesOf(page.combinationIndex);
      indices.forEach((index, place) => {
        const params = parameterValues.parse(JSON.parse(page.paramsJson[place]));
        trials.set(index, { params, market: page.market[place] });
      });
      for (const chunk of cutter.addNamed(indices)) yield named(chunk);
      isLast = indices.length < failedAtOnce;
      firstIndex = indices[indices.length - 1] + 1;
    }
    for (const chunk of cutter.finish()) yield named(chunk);
  }

  /** In pages; the last one starts the run. */
  private async store(
    { runId, claim, sizing }: ClaimedPlan,
    found: AsyncIterable<ChunkRange> | readonly ChunkRange[],
  ): Promise<number> {
    const { planToken } = claim;
    const nsPerCombination = sizing.bars * sizing.nsPerBarCombination;
    let stored = 0;
    let named = 0;
    let chunks: ChunkRange[] = [];
    for await (const chunk of found) {
      chunks.push(chunk);
      named += chunk.trialsJson === undefined ? 0 : chunk.combinations;
      if (chunks.length < chunksAtOnce && named < namedAtOnce) continue;
      await this.results.planning.storeChunks({
        runId,
        planToken,
        chunks: withCost(chunks, nsPerCombination),
        last: false,
      });
      stored += chunks.length;
      chunks = [];
      named = 0;
    }
    await this.results.planning.storeChunks({
      runId,
      planToken,
      chunks: withCost(chunks, nsPerCombination),
      last: true,
    });
    return stored + chunks.length;
  }
}

function mappedAxes(from: SearchSpec, to: SearchSpec, strategy: Strategy): CopiedAxis[] {
  return mapIndices(gridOf(from, strategy), gridOf(to, strategy)).map(({ stride, places }) => ({
    stride,
    places: packDoubles(places),
  }));
}

/** A combination that a chunk names. */
interface NamedTrial {
  readonly params: ParameterValues;
  /** Place of its market; missing: the run has one. */
  readonly market?: number;
}

function trialIn(space: SearchSpace, index: number): NamedTrial {
  const params = space.at(index);
  return space.markets === 1 ? { params } : { params, market: space.marketOf(index) };
}

/** @param trials of a chunk that names them; missing: it is a range */
function chunkRange({ firstIndex, endIndex, combinations, indices }: CutChunk, trials?: NamedTrial[]): ChunkRange {
  const range = { firstIndex, endIndex, combinations };
  if (!trials) return range;
  const market = trials.flatMap((trial) => trial.market ?? []);
  const named = {
    index: [...indices!],
    params: trials.map(({ params }) => params),
    ...(market.length > 0 && { market }),
  };
  return { ...range, trialsJson: JSON.stringify(named satisfies ChunkTrials) };
}

function indicesOf(packed: Uint8Array): Float64Array {
  return unpackDoubles(packed, packed.length / Float64Array.BYTES_PER_ELEMENT);
}
