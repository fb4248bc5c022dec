import type { ClaimReply, CompleteReply, Dataset } from '@barmill/contracts';
import type { ResultsClient } from '@barmill/platform';
import { completionOf, type ReportedRow } from './completions';
import { runSpecOn, searchOf } from './run-specs';
import type { TestDatabase } from './test-database';

export interface Surroundings {
  readonly client: ResultsClient;
  readonly database: TestDatabase;
  readonly dataset: Dataset;
}

export interface ScriptedChunk {
  readonly id: string;
  readonly firstIndex: number;
  readonly endIndex: number;
}

/** An optimization whose planner and workers a test plays itself, step by step. */
export class ScriptedOptimization {
  private constructor(
    private readonly around: Surroundings,
    readonly runId: string,
    readonly planToken: number,
    readonly chunks: readonly ScriptedChunk[],
  ) {}

  /** Submitted, planned and running: a chunk for each number, which says how many combinations it has. */
  static async planned(
    around: Surroundings,
    sizes: readonly number[],
    direction: 'maximize' | 'minimize' = 'maximize',
  ): Promise<ScriptedOptimization> {
    const { client, dataset, database } = around;
    const totalCombinations = sizes.reduce((sum, size) => sum + size, 0);
    const { optimization } = await client.runs.submitOptimization({
      tenantId: 'default',
      specJson: JSON.stringify(runSpecOn(dataset)),
      searchJson: JSON.stringify(searchOf(totalCombinations, direction)),
      totalCombinations,
    });
    const runId = optimization!.id;
    const { planToken } = await client.planning.claimPlan({ runId, plannerId: 'test' });
    let firstIndex = 0;
    const chunks = sizes.map((combinations) => {
      const range = { firstIndex, endIndex: firstIndex + combinations, combinations };
      firstIndex = range.endIndex;
      return range;
    });
    await client.planning.storeChunks({ runId, planToken, chunks, last: true });
    const stored = await database.rows<ScriptedChunk>(
      `select id, first_index::int as "firstIndex", end_index::int as "endIndex" from work_chunks
       where run_id = $1 order by first_index`,
      [runId],
    );
    return new ScriptedOptimization(around, runId, planToken, stored);
  }

  /** Dispatches as many of its chunks as are planned, in order. */
  async dispatch(chunks = this.chunks.length): Promise<number> {
    const shares = [{ runId: this.runId, chunks }];
    return (await this.around.client.planning.dispatch({ window: 1_000_000, shares })).dispatched;
  }

  async claim(
    chunk: ScriptedChunk,
    given: { redelivered?: boolean; epoch?: number; claimId?: string } = {},
  ): Promise<ClaimReply> {
    const epoch = given.epoch ?? (await this.chunkRow(chunk)).epoch;
    const { redelivered = false, claimId } = given;
    return await this.around.client.work.claim({ chunkId: chunk.id, epoch, workerId: 'test', redelivered, claimId });
  }

  /** @throws when the claim is not granted */
  async claimed(chunk: ScriptedChunk, given: { redelivered?: boolean } = {}): Promise<number> {
    const reply = await this.claim(chunk, given);
    if (reply.verdict !== 'granted') throw new Error(`chunk ${chunk.id} was not granted: ${reply.reason}`);
    return reply.token;
  }

  /** A worker's sign of life. */
  async extend(chunk: ScriptedChunk, token: number): Promise<string> {
    return (await this.around.client.work.extend({ chunkId: chunk.id, token })).verdict;
  }

  /** A worker gives the chunk back without a result. */
  async release(chunk: ScriptedChunk, token: number, outcome: string, error = 'no disk'): Promise<string> {
    return (await this.around.client.work.release({ chunkId: chunk.id, token, outcome, error })).verdict;
  }

  async complete(
    chunk: ScriptedChunk,
    token: number,
    rows: readonly ReportedRow[],
    checksum?: string,
  ): Promise<CompleteReply['verdict']> {
    const parts = completionOf({ chunkId: chunk.id, token }, rows, checksum);
    return (await this.around.client.complete(parts)).verdict;
  }

  /** One chunk from planned to done. */
  async run(chunk: ScriptedChunk, rows: readonly ReportedRow[]): Promise<void> {
    const verdict = await this.complete(chunk, await this.claimed(chunk), rows);
    if (verdict !== 'accepted') throw new Error(`chunk ${chunk.id}: ${verdict}`);
  }

  async finalize(): Promise<string> {
    const { runId, planToken } = this;
    return (await this.around.client.planning.finalize({ runId, planToken })).status;
  }

  async chunkRow({ id }: ScriptedChunk): Promise<ChunkRow> {
    return await this.around.database.row<ChunkRow>(
      `select status, epoch, token, attempts, owner, error, checksum, lease_until > now() as "leaseLive",
         next_at::text as "nextAt", next_at > now() as "nextLater" from work_chunks where id = $1`,
      [id],
    );
  }

  async optimization() {
    return await this.around.client.runs.getOptimization({ tenantId: 'default', id: this.runId });
  }

  async cancel() {
    return await this.around.client.runs.cancelOptimization({ tenantId: 'default', id: this.runId });
  }

  /** Its events so far, oldest first. */
  async events(): Promise<{ sequence: number; type: string; payload: Record<string, unknown> }[]> {
    const { events } = await this.around.client.runs.readEvents({
      tenantId: 'default',
      runId: this.runId,
      afterSequence: 0,
      limit: 1_000,
    });
    return events.map(({ sequence, type, payloadJson }) => ({
      sequence,
      type,
      payload: JSON.parse(payloadJson) as Record<string, unknown>,
    }));
  }
}

export interface ChunkRow {
  readonly status: string;
  readonly epoch: number;
  readonly token: number;
  readonly attempts: number;
  readonly owner: string | null;
  readonly error: string | null;
  readonly checksum: string | null;
  readonly leaseLive: boolean | null;
  readonly nextAt: string | null;
  readonly nextLater: boolean | null;
}
