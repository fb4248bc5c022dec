import {
  marketSpecs,
  packDoubles,
  runSpec,
  searchSpec,
  unpackDoubles,
  type ChunkRange,
  type ChunkTrials,
  type FinalizableRun,
  type FinalizeRequest,
  type OverfittingRecord,
  type ParameterValues,
} from '@barmill/contracts';
import {
  columnSettings,
  judgedTrials,
  returnTerms,
  type ColumnJudgement,
  type TrialMarkets,
} from '@barmill/optimization';
import { configToken, ResultsClient } from '@barmill/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { withCost } from './expected-cost';
import { readReturns, readTrialColumns } from './judged-rows';
import { JudgingError, JudgingThread } from './judging-thread';
import type { OptimizerConfig } from './optimizer.config';
import { sampleChunks } from './sample-chunks';

/** Runs whose figures are kept from one step to the next; those of another are read again. */
const mostKept = 2;

/**
 * Judges an optimization before it is finalized: chooses the trials whose daily returns are looked at, and, once these are there, says how likely the winner
 * is luck. Every step follows from stored rows alone, so any planner goes on where another died, with the same figures.
 */
@Injectable()
export class Judging {
  private readonly logger = new Logger(Judging.name);
  private readonly kept = new Map<string, ColumnJudgement>();

  constructor(
    private readonly results: ResultsClient,
    private readonly thread: JudgingThread,
    @Inject(configToken) private readonly config: OptimizerConfig,
  ) {}

  /** The next step of a run whose combinations are all computed. One that cannot be judged ends without a judgement. */
  async advance(run: FinalizableRun): Promise<void> {
    const { runId, planToken, isSampled } = run;
    try {
      await (isSampled ? this.finalize(run) : this.sample(run));
    } catch (error) {
      if (!(error instanceof JudgingError)) throw error;
      this.logger.error(`optimization ${runId} cannot be judged: ${error.message}`);
      if (isSampled) await this.results.planning.finalize({ runId, planToken }, 60_000);
      else await this.results.planning.storeSample({ runId, planToken, chunks: [] });
    }
  }

  private async sample(run: FinalizableRun): Promise<void> {
    const { runId, planToken } = run;
    const judged = await this.judged(run);
    const chosen = judgedTrials(judged);
    const chunks = chosen.length === 0 ? [] : await this.chunksOf(runId, chosen);
    await this.results.planning.storeSample({ runId, planToken, chunks });
    this.logger.log(
      `optimization ${runId}: daily returns of ${chosen.length} of ${judged.sample.trials} trials are wanted`,
    );
  }

  private async finalize(run: FinalizableRun): Promise<void> {
    const { runId, planToken } = run;
    const columns = await this.judged(run);
    const returns = await readReturns(this.results, runId);
    const specs = marketSpecs(runSpec.parse(JSON.parse(run.specJson)));
    const markets = specs.length === 1 ? undefined : await this.marketsOf(runId, specs.length, [...returns.keys()]);
    const ofWinner = specs[(columns.winner === null ? undefined : markets?.places.get(columns.winner)) ?? 0];
    const { overfitting, sparklines } = await this.thread.returns(columns, returns, returnTerms(ofWinner), markets);
    const judged = {
      overfittingJson: JSON.stringify(overfitting satisfies OverfittingRecord),
      surfaceJson: JSON.stringify(columns.surface),
      rankings: [
        {
          name: 'plateau',
          combinationIndex: packDoubles(columns.ranking.combinationIndex),
          score: packDoubles(columns.ranking.score),
        },
      ],
      sparklines: sparklines.map(({ combinationIndex, equity }) => ({ combinationIndex, equity: packDoubles(equity) })),
    } satisfies Partial<FinalizeRequest>;
    const { status } = await this.results.planning.finalize({ runId, planToken, ...judged }, 60_000);
    this.kept.delete(runId);
    this.logger.log(`optimization ${runId} ended: ${status}`);
  }

  private async judged({ runId, searchJson }: FinalizableRun): Promise<ColumnJudgement> {
    const kept = this.kept.get(runId);
    if (kept) return kept;
    const search = searchSpec.parse(JSON.parse(searchJson));
    const columns = await readTrialColumns(this.results, runId);
    const judged = await this.thread.columns(columns, columnSettings(search));
    if (this.kept.size >= mostKept) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(runId, judged);
    return judged;
  }

  private async chunksOf(runId: string, chosen: readonly number[]): Promise<ChunkRange[]> {
    const trials = await this.readTrials(runId, chosen);
    const plan = await this.results.planning.readPlan({ runId });
    const nsPerTrial = plan.bars * (plan.nsPerBarCombination ?? this.config.ASSUMED_NS_PER_CELL);
    return withCost(sampleChunks(trials, { nsPerTrial, slots: plan.sweepSlots }), nsPerTrial);
  }

  private async marketsOf(runId: string, count: number, chosen: readonly number[]): Promise<TrialMarkets> {
    const { index, market = [] } = await this.readTrials(runId, chosen);
    return { count, places: new Map(index.map((each, place) => [each, market[place]])) };
  }

  private async readTrials(runId: string, chosen: readonly number[]): Promise<ChunkTrials> {
    const asked = packDoubles(Float64Array.from(chosen));
    const found = await this.results.planning.readTrials({ runId, combinationIndex: asked }, 30_000);
    const index = [...unpackDoubles(found.combinationIndex, found.paramsJson.length)];
    const params = found.paramsJson.map((json) => JSON.parse(json) as ParameterValues);
    return found.market.length === 0 ? { index, params } : { index, params, market: found.market };
  }
}
