import {
  DomainError,
  packDoubles,
  runSpec,
  searchSpec,
  unpackDoubles,
  type ClaimPlanReply,
  type OpenSearch,
  type SpentSearch,
} from '@barmill/contracts';
import type { MetricId } from '@barmill/metrics';
import {
  createSearch,
  ResultJudge,
  resumeSearch,
  searchRequestOf,
  type Search,
  type TrialResult,
} from '@barmill/optimization';
import { configToken, ResultsClient } from '@barmill/platform';
import { referencedStrategy } from '@barmill/strategies';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { budgetNs, costOf } from './expected-cost';
import { generationChunks, trialsOf, type ChunkTerms } from './generation-chunks';
import type { OptimizerConfig } from './optimizer.config';
import { RecentSearches } from './recent-searches';
import { trialsOfParent } from './trials-of-parent';

/** Rows of one read. */
const pageRows = 100_000;
/** Trials that the searches hold which are kept as they are, about 120 bytes each; another search is built again when it is asked. */
const mostTrialsKept = 2_000_000;

/** A search as far as it is stored. */
interface Known {
  readonly search: Search;
  readonly judge: ResultJudge;
  /** How its generations are cut, as long as nothing is known of its own cost and time. */
  readonly chunkTerms: ChunkTerms;
  /** The optimization that it extends, whose rows hold for it; undefined: there is none. */
  readonly parentId: string | undefined;
  asked: number;
  /** Trials from the first one on whose results it was told. */
  told: number;
}

/**
 * Asks searches for their next generations. A search has no state that is not stored: it is built again from its settings and its trials' figures,
 * by whichever process comes to decide next, and asks for the same.
 */
@Injectable()
export class OpenSearches {
  private readonly logger = new Logger(OpenSearches.name);
  private readonly known = new RecentSearches<Known>(mostTrialsKept);

  constructor(
    private readonly results: ResultsClient,
    @Inject(configToken) private readonly config: Pick<OptimizerConfig, 'ASSUMED_NS_PER_CELL'>,
  ) {}

  /** @param open one that waits for no result */
  async ask(open: OpenSearch): Promise<void> {
    try {
      const known = await this.knownSearch(open);
      if (known.search.sequential) await this.tell(open.runId, known);
      await this.storeNext(open, known);
    } catch (error) {
      // It may be ahead of what is stored.
      this.known.forget(open.runId);
      throw error;
    }
  }

  /** Ends the run of a search that cannot be asked. */
  async fail({ runId, planToken }: OpenSearch, error: string): Promise<void> {
    await this.results.planning.rejectPlan({ runId, planToken, error });
    this.known.forget(runId);
    this.logger.error(`optimization ${runId} failed: ${error}`);
  }

  /** Drops what waits of a search that has spent what it may. */
  async end({ runId, planToken, reason }: SpentSearch): Promise<void> {
    const { totalCombinations } = await this.results.planning.endSearch({ runId, planToken, reason });
    this.known.forget(runId);
    this.logger.log(`optimization ${runId}: ${reason} spent, ${totalCombinations} combinations stay`);
  }

  private async storeNext(open: OpenSearch, known: Known): Promise<void> {
    const { runId, planToken, generations, asked } = open;
    const { search, parentId } = known;
    const generation = search.ask();
    const ended = generation === null ? search.end!.reason : undefined;
    const taken = generation && parentId ? await trialsOfParent(this.results, parentId, generation) : new Set<number>();
    const chunks = generation === null ? [] : generationChunks(trialsOf(generation, taken), chunkTermsOf(open, known));
    const takenIndex = packDoubles(Float64Array.from(taken));
    await this.results.planning.storeGeneration({
      ...{ runId, planToken, generation: generations, chunks, takenIndex, ended },
    });
    if (generation === null) {
      this.known.forget(runId);
      this.logger.log(`optimization ${runId}: the search ended after ${asked} trials: ${search.end!.detail}`);
    } else known.asked += generation.trials.length;
  }

  private async knownSearch({ runId, asked }: OpenSearch): Promise<Known> {
    const kept = this.known.get(runId);
    if (kept?.asked === asked) return kept;
    const plan = await this.results.planning.readPlan({ runId });
    const stored = searchSpec.parse(JSON.parse(plan.searchJson));
    const strategy = referencedStrategy(runSpec.parse(JSON.parse(plan.specJson)).strategy);
    const request = searchRequestOf(stored, strategy);
    const judge = ResultJudge.of(stored);
    const learns = createSearch(request).sequential;
    const results = learns ? await this.readResults(runId, judge, 0) : [];
    const search = resumeSearch(request, asked, results);
    // Of a generation that is out any part may have come.
    const gap = results.findIndex(({ index }, place) => index !== place);
    const told = gap < 0 ? results.length : gap;
    const nsPerTrial = plan.bars * costOf(plan.nsPerBarCombination, this.config.ASSUMED_NS_PER_CELL, stored);
    const chunkTerms = { slots: plan.sweepSlots, chunkSize: stored.chunkSize, nsPerTrial };
    const known = { search, judge, chunkTerms, parentId: extendedOf(plan), asked, told };
    this.known.keep(runId, known);
    return known;
  }

  private async tell(runId: string, known: Known): Promise<void> {
    const results = await this.readResults(runId, known.judge, known.told);
    if (known.told + results.length !== known.asked) {
      const message = `Optimization ${runId} has ${known.told + results.length} of ${known.asked} results.`;
      throw new DomainError('internal', 'rows_missing', message);
    }
    known.search.tell(results);
    known.told += results.length;
  }

  /** Results of all trials from `firstIndex` on, as far as they are stored. */
  private async readResults(runId: string, judge: ResultJudge, firstIndex: number): Promise<TrialResult[]> {
    const found: TrialResult[] = [];
    const metrics = [...judge.uses];
    for (let first = firstIndex; ;) {
      const page = await this.results.planning.readFigures(
        { runId, firstIndex: first, limit: pageRows, metrics },
        30_000,
      );
      const length = page.combinationIndex.length / Float64Array.BYTES_PER_ELEMENT;
      const index = unpackDoubles(page.combinationIndex, length);
      const columns = page.metrics.map((column) => unpackDoubles(column, length));
      for (let row = 0; row < length; row++) {
        const figures: Partial<Record<MetricId, number | null>> = {};
        metrics.forEach((id, k) => (figures[id] = Number.isNaN(columns[k][row]) ? null : columns[k][row]));
        found.push(judge.trialResult(index[row], figures));
      }
      if (length < pageRows) return found;
      first = index[length - 1] + 1;
    }
  }
}

/** What was repeated has its rows from the beginning. */
function extendedOf({ parentKind, reusesRows, parent }: ClaimPlanReply): string | undefined {
  return parentKind === 'extension' && reusesRows ? parent?.id : undefined;
}

/** Its own trials tell best what the next ones cost. */
function chunkTermsOf({ nsPerTrial, cpuLeftMs, wallLeftMs }: OpenSearch, { chunkTerms }: Known): ChunkTerms {
  const left = budgetNs({ cpuMs: cpuLeftMs, wallMs: wallLeftMs }, Math.max(1, chunkTerms.slots));
  return { ...chunkTerms, nsPerTrial: nsPerTrial ?? chunkTerms.nsPerTrial, budgetNs: left };
}
