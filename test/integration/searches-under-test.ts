import {
  chunkTrials,
  searchSpec,
  type Dataset,
  type OpenSearch,
  type Optimization,
  type SearchSpec,
} from '@barmill/contracts';
import { createSearch, searchRequestOf } from '@barmill/optimization';
import { findStrategy, type Parameters } from '@barmill/strategies';
import { completionOf, runSpecOn, searchOf, type ReportedRow } from '@barmill/testing';
import { ChildPlanner } from '../../apps/optimizer/src/child-planner';
import { OpenSearches } from '../../apps/optimizer/src/open-searches';
import { Planner } from '../../apps/optimizer/src/planner';
import { ResultsUnderTest } from './results-under-test';

const config = { ASSUMED_NS_PER_CELL: 10 };

export const drawn = {
  method: 'genetic',
  grid: [
    { name: 'fast', values: Array.from({ length: 30 }, (_, i) => i + 2) },
    { name: 'slow', values: Array.from({ length: 60 }, (_, i) => i + 40) },
  ],
  settings: { population: 6 },
  budget: { trials: 33, cpuSeconds: null, wallSeconds: null },
  seed: 5,
};

export const searchWith = (changes: object = {}): SearchSpec =>
  searchSpec.parse({ ...searchOf(1), ...drawn, ...changes });

/** What a worker finds: more the nearer both averages are to a place, and nothing at all for some. */
function worth({ fast, slow }: Parameters): number | undefined {
  return Number(fast) % 7 === 0 ? undefined : -Math.abs(Number(fast) - 17) - Math.abs(Number(slow) - 71) / 4;
}

/** Trials of a search in one process. */
export function undisturbed(spec: SearchSpec): unknown[] {
  const search = createSearch(searchRequestOf(spec, findStrategy('sma-cross')));
  const trials: unknown[] = [];
  for (let next = search.ask(); next !== null; next = search.ask()) {
    const { firstIndex } = next;
    trials.push(...next.trials);
    search.tell(
      next.trials.map((params, at) => ({ index: firstIndex + at, objective: worth(params) ?? null, feasible: true })),
    );
  }
  return trials;
}

interface Chunk {
  readonly id: string;
  readonly first: number;
  readonly status: string;
  readonly epoch: number;
  readonly trials: unknown;
}

/** A results service, and a planner and workers in this process that take its searches to their end, step by step. */
export class SearchesUnderTest {
  private constructor(
    readonly results: ResultsUnderTest,
    private readonly dataset: Dataset,
  ) {}

  static async start(): Promise<SearchesUnderTest> {
    const results = await ResultsUnderTest.start();
    return new SearchesUnderTest(results, await results.dataset());
  }

  async stop(): Promise<void> {
    await this.results.stop();
  }

  async submitted(search: SearchSpec, totalCombinations: number): Promise<string> {
    const { optimization } = await this.results.client.runs.submitOptimization({
      tenantId: 'default',
      specJson: JSON.stringify(runSpecOn(this.dataset)),
      searchJson: JSON.stringify(search),
      totalCombinations,
    });
    return optimization!.id;
  }

  async planned(search: SearchSpec): Promise<string> {
    const runId = await this.submitted(search, search.budget.trials!);
    await this.plan(runId);
    return runId;
  }

  /** An optimizer that knows nothing yet. */
  newSearches(): OpenSearches {
    return new OpenSearches(this.results.client, config);
  }

  async plan(runId: string): Promise<void> {
    const { client } = this.results;
    const children = new ChildPlanner(client);
    await new Planner(client, config as never, children, 'test').plan(runId);
  }

  async chunksOf(runId: string): Promise<Chunk[]> {
    return await this.results.database.rows<Chunk>(
      'select id, first_index::int as first, status, epoch, trials from work_chunks where run_id = $1 order by first_index',
      [runId],
    );
  }

  async openSearch(runId: string): Promise<OpenSearch | undefined> {
    return (await this.results.client.planning.pending({})).searches.find((search) => search.runId === runId);
  }

  async optimization(id: string): Promise<Optimization> {
    return await this.results.client.runs.getOptimization({ tenantId: 'default', id });
  }

  async cancel(id: string): Promise<void> {
    await this.results.client.runs.cancelOptimization({ tenantId: 'default', id });
  }

  /** Dispatches chunks that are planned, and computes those that are out, the last one first. @param failing indices of trials that fail @returns how many */
  async work(runId: string, chunks = 1_000, failing: readonly number[] = []): Promise<number> {
    const { client } = this.results;
    await client.planning.dispatch({ window: 1_000_000, shares: [{ runId, chunks }] });
    const out = (await this.chunksOf(runId)).filter(({ status }) => status === 'dispatched');
    for (const { id, epoch, trials } of out.reverse()) {
      const { token } = await client.work.claim({ chunkId: id, epoch, workerId: 'test', redelivered: false });
      const { index, params } = chunkTrials.parse(trials);
      const rows = index.map((each, place): ReportedRow => {
        const outcome = failing.includes(each) ? { error: 'no bars' } : { objective: worth(params[place]) };
        return { index: each, params: params[place], ...outcome };
      });
      await client.complete(completionOf({ chunkId: id, token }, rows));
    }
    return out.length;
  }

  /** Every decision of a search that is planned and all of its work, up to its end. @param decider who takes the next decision */
  async goToEnd(runId: string, decider: () => OpenSearches, failing?: readonly number[]): Promise<void> {
    for (let isDone = false; !isDone;) {
      const open = await this.openSearch(runId);
      if (open) await decider().ask(open);
      else isDone = (await this.work(runId, 1_000, failing)) === 0;
    }
  }

  /** @returns the state in which it ended */
  async finalized(runId: string): Promise<string> {
    const { finalizable } = await this.results.client.planning.pending({});
    const { planToken } = finalizable.find((each) => each.runId === runId)!;
    return (await this.results.client.planning.finalize({ runId, planToken })).status;
  }
}
