import { DomainError, runSpec, searchSpec, type ClaimPlanReply } from '@barmill/contracts';
import { createSearchSpace, planChunks } from '@barmill/optimization';
import { configToken, isUnavailable, ResultsClient, serviceNameToken } from '@barmill/platform';
import { referencedStrategy } from '@barmill/strategies';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ChildPlanner, type ClaimedPlan } from './child-planner';
import type { OptimizerConfig } from './optimizer.config';

/** Cuts a search space into chunks: rows of index ranges, so nothing large is queued. */
@Injectable()
export class Planner {
  private readonly logger = new Logger(Planner.name);

  constructor(
    private readonly results: ResultsClient,
    @Inject(configToken) private readonly config: OptimizerConfig,
    private readonly children: ChildPlanner,
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
    const { strategy } = runSpec.parse(JSON.parse(claim.specJson));
    const search = searchSpec.parse(JSON.parse(claim.searchJson));
    const planned = {
      runId,
      claim,
      search,
      strategy: referencedStrategy(strategy),
      sizing: {
        bars: claim.bars,
        slots: Math.max(1, claim.sweepSlots),
        nsPerBarCombination: claim.nsPerBarCombination ?? this.config.ASSUMED_NS_PER_CELL,
        chunkSize: search.chunkSize,
      },
    };
    const stored = claim.parentKind === undefined ? await this.storeAll(planned) : await this.children.plan(planned);
    this.logger.log(`optimization ${runId}: ${claim.totalCombinations} combinations in ${stored} chunks`);
  }

  private async storeAll({ runId, claim, search, strategy, sizing }: ClaimedPlan): Promise<number> {
    const { grid: axes, fixed, constraints } = search;
    const space = createSearchSpace({ axes, fixed, constraints }, strategy);
    let stored = 0;
    for (const { chunks, last } of planChunks({ space, ...sizing, startIndex: claim.plannedUntil })) {
      await this.results.planning.storeChunks({ runId, planToken: claim.planToken, chunks: [...chunks], last });
      stored += chunks.length;
    }
    return stored;
  }
}

/** Results is away, failed inside, or another has the run: this planner or another tries again. Any other error comes back each time. */
function mayPass(error: unknown): boolean {
  return isUnavailable(error) || (error instanceof DomainError && ['conflict', 'internal'].includes(error.code));
}
