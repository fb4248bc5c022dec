import { DomainError, runSpec, searchSpec, type ClaimPlanReply, type SearchSpec } from '@barmill/contracts';
import { createSearch, gridOf, planChunks, searchRequestOf, type SearchSpace } from '@barmill/optimization';
import { configToken, isUnavailable, ResultsClient, serviceNameToken } from '@barmill/platform';
import { referencedStrategy, type Strategy } from '@barmill/strategies';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { generationChunks } from './generation-chunks';
import type { OptimizerConfig } from './optimizer.config';

/** Cuts a grid into chunks, rows of index ranges, so that nothing large is queued; of another search the first generation. */
@Injectable()
export class Planner {
  private readonly logger = new Logger(Planner.name);

  constructor(
    private readonly results: ResultsClient,
    @Inject(configToken) private readonly config: OptimizerConfig,
    @Inject(serviceNameToken) private readonly plannerId: string,
  ) {}

  async plan(runId: string): Promise<void> {
    const claim = await this.results.planning.claimPlan({ runId, plannerId: this.plannerId });
    try {
      await this.store(runId, claim);
    } catch (error) {
      if (mayPass(error)) throw error;
      await this.results.planning.rejectPlan({ runId, planToken: claim.planToken, error: (error as Error).message });
    }
  }

  private async store(runId: string, claim: ClaimPlanReply): Promise<void> {
    const strategy = referencedStrategy(runSpec.parse(JSON.parse(claim.specJson)).strategy);
    const search = searchSpec.parse(JSON.parse(claim.searchJson));
    if (search.method === 'grid') await this.storeGrid(runId, claim, search, gridOf(search, strategy));
    else await this.storeFirst(runId, claim, search, strategy);
  }

  /** The first generation of a search that asks for trials; the others follow once the run is running. */
  private async storeFirst(
    runId: string,
    { planToken, sweepSlots }: ClaimPlanReply,
    stored: SearchSpec,
    strategy: Strategy,
  ): Promise<void> {
    const search = createSearch(searchRequestOf(stored, strategy));
    const first = search.ask();
    if (first === null) throw new RangeError(`the search asks for nothing: ${search.end!.detail}`);
    const chunks = generationChunks(first, { slots: sweepSlots, chunkSize: stored.chunkSize });
    await this.results.planning.storeChunks({ runId, planToken, chunks, last: true });
    this.logger.log(`optimization ${runId}: ${first.trials.length} first trials in ${chunks.length} chunks`);
  }

  private async storeGrid(runId: string, claim: ClaimPlanReply, search: SearchSpec, space: SearchSpace): Promise<void> {
    const pages = planChunks({
      space,
      bars: claim.bars,
      slots: Math.max(1, claim.sweepSlots),
      nsPerBarCombination: claim.nsPerBarCombination ?? this.config.ASSUMED_NS_PER_CELL,
      chunkSize: search.chunkSize,
      startIndex: claim.plannedUntil,
    });
    let stored = 0;
    for (const { chunks, last } of pages) {
      await this.results.planning.storeChunks({ runId, planToken: claim.planToken, chunks: [...chunks], last });
      stored += chunks.length;
    }
    this.logger.log(`optimization ${runId}: ${claim.totalCombinations} combinations in ${stored} chunks`);
  }
}

/** Results is away, failed inside, or another has the run: this planner or another tries again. Any other error comes back each time. */
function mayPass(error: unknown): boolean {
  return isUnavailable(error) || (error instanceof DomainError && ['conflict', 'internal'].includes(error.code));
}
