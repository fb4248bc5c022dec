import { runSpec, searchSpec, type ClaimPlanReply, type SearchSpec } from '@barmill/contracts';
import { createSearch, gridOf, planChunks, searchRequestOf } from '@barmill/optimization';
import { configToken, ResultsClient, serviceNameToken } from '@barmill/platform';
import { referencedStrategy } from '@barmill/strategies';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ChildPlanner, type ClaimedPlan } from './child-planner';
import { budgetNs, costOf, withCost } from './expected-cost';
import { generationChunks, trialsOf } from './generation-chunks';
import type { OptimizerConfig } from './optimizer.config';
import { mayPass } from './passing-errors';

/** Cuts a grid into chunks, rows of index ranges, so that nothing large is queued; of another search the first generation. */
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
    const strategy = referencedStrategy(runSpec.parse(JSON.parse(claim.specJson)).strategy);
    const search = searchSpec.parse(JSON.parse(claim.searchJson));
    const slots = Math.max(1, claim.sweepSlots);
    const planned = {
      runId,
      claim,
      search,
      strategy,
      sizing: {
        bars: claim.bars,
        slots,
        nsPerBarCombination: costOf(claim.nsPerBarCombination, this.config.ASSUMED_NS_PER_CELL, search),
        chunkSize: search.chunkSize,
        budgetNs: budgetNs(budgetOf(search), slots),
      },
    };
    const stored = await this.storePlanned(planned);
    this.logger.log(`optimization ${runId}: ${claim.totalCombinations} combinations, at most, in ${stored} chunks`);
  }

  private async storePlanned(planned: ClaimedPlan): Promise<number> {
    if (planned.claim.parentKind !== undefined) return await this.children.plan(planned);
    return planned.search.method === 'grid' ? await this.storeGrid(planned) : await this.storeFirst(planned);
  }

  /** The first generation of a search that asks for trials; the others follow once the run is running. */
  private async storeFirst({ runId, claim, search, strategy, sizing }: ClaimedPlan): Promise<number> {
    const asking = createSearch(searchRequestOf(search, strategy));
    const first = asking.ask();
    if (first === null) throw new RangeError(`the search asks for nothing: ${asking.end!.detail}`);
    const nsPerTrial = sizing.bars * sizing.nsPerBarCombination;
    const chunks = generationChunks(trialsOf(first), { ...sizing, nsPerTrial });
    await this.results.planning.storeChunks({ runId, planToken: claim.planToken, chunks, last: true });
    return chunks.length;
  }

  private async storeGrid({ runId, claim, search, strategy, sizing }: ClaimedPlan): Promise<number> {
    const space = gridOf(search, strategy);
    const nsPerTrial = sizing.bars * sizing.nsPerBarCombination;
    let stored = 0;
    for (const { chunks, last } of planChunks({ space, ...sizing, startIndex: claim.plannedUntil })) {
      await this.results.planning.storeChunks({
        runId,
        planToken: claim.planToken,
        chunks: withCost(chunks, nsPerTrial),
        last,
      });
      stored += chunks.length;
    }
    return stored;
  }
}

function budgetOf({ budget: { cpuSeconds, wallSeconds } }: SearchSpec): { cpuMs?: number; wallMs?: number } {
  const ms = (seconds: number | null): number | undefined => (seconds === null ? undefined : 1_000 * seconds);
  return { cpuMs: ms(cpuSeconds), wallMs: ms(wallSeconds) };
}
