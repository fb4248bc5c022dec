import { engineVersion, packDoubles, type Dataset } from '@barmill/contracts';
import { METRIC_VERSION } from '@barmill/metrics';
import { eventually, plainRows, runSpecOn, ScriptedOptimization, searchOf } from '@barmill/testing';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(60_000);

const tenantId = 'default';

describe('steering', () => {
  let results: ResultsUnderTest;
  let dataset: Dataset;
  const planned = async (sizes: number[], direction?: 'maximize' | 'minimize') =>
    await ScriptedOptimization.planned(
      { client: results.client, database: results.database, dataset },
      sizes,
      direction,
    );
  const pause = async (id: string) => await results.client.steering.pauseOptimization({ tenantId, id });
  const resume = async (id: string) => await results.client.steering.resumeOptimization({ tenantId, id });
  const statuses = async (run: ScriptedOptimization) =>
    await Promise.all(run.chunks.map(async (chunk) => (await run.chunkRow(chunk)).status));

  beforeAll(async () => {
    results = await ResultsUnderTest.start();
    dataset = await results.dataset();
  });
  afterAll(async () => await results.stop());

  describe('a pause', () => {
    it('takes back what waits at the broker, lets run what runs and keeps it, and dispatches nothing', async () => {
      const run = await planned([2, 2, 2]);
      await run.dispatch(2);
      const [first, second] = run.chunks;
      const token = await run.claimed(first);
      const paused = await pause(run.runId);
      expect([paused.status, paused.etaTimeMs, paused.pausedAtMs]).toEqual(['paused', undefined, expect.any(Number)]);
      expect(await statuses(run)).toEqual(['running', 'planned', 'planned']);
      expect(await run.claim(second)).toMatchObject({ verdict: 'dropped', reason: 'planned' });
      expect(await run.dispatch()).toBe(0);
      expect(await run.extend(first, token)).toBe('extended');
      expect(await run.complete(first, token, plainRows(0, 2))).toBe('accepted');
      expect(await run.optimization()).toMatchObject({ status: 'paused', completedCombinations: 2, bestValue: 1 });
      expect((await resume(run.runId)).status).toBe('running');
      expect(await run.dispatch()).toBe(2);
      await run.cancel();
    });

    it('keeps a message of before the pause from being worked on after it', async () => {
      const run = await planned([1]);
      await run.dispatch();
      const { epoch } = await run.chunkRow(run.chunks[0]);
      await pause(run.runId);
      await resume(run.runId);
      await run.dispatch();
      expect(await run.claim(run.chunks[0], { epoch })).toMatchObject({ verdict: 'dropped', reason: 'stale' });
      await run.cancel();
    });

    it('ends no run and asks no search: what is done waits for it to be resumed', async () => {
      const run = await planned([1]);
      await run.dispatch();
      const token = await run.claimed(run.chunks[0]);
      await pause(run.runId);
      await run.complete(run.chunks[0], token, plainRows(0, 1));
      const decided = async () => {
        const { finalizable, dispatchable, searches, spent } = await results.client.planning.pending({});
        return [...finalizable, ...dispatchable, ...searches, ...spent].some(({ runId }) => runId === run.runId);
      };
      expect(await decided()).toBe(false);
      expect(await run.finalize()).toBe('paused');
      await resume(run.runId);
      expect(await decided()).toBe(true);
      expect(await run.finalize()).toBe('completed');
    });

    it('that comes while chunks are being dispatched takes them back too', async () => {
      const run = await planned([1, 1]);
      const letGo = await results.database.hold('lock table outbox in share row exclusive mode');
      const waiting = async (count: number) =>
        await eventually(`${count} wait`, async () => {
          const lock = `datname = current_database() and wait_event_type = 'Lock'`;
          const stopped = `(query ilike '%insert into outbox%' or query ilike '%pg_advisory_xact_lock%')`;
          return (await results.database.count('pg_stat_activity', `${lock} and ${stopped}`)) >= count;
        });
      const dispatched = run.dispatch();
      await waiting(1).catch(async (error) => {
        await letGo();
        throw error;
      });
      const paused = pause(run.runId);
      try {
        await waiting(2);
      } finally {
        await letGo();
      }
      expect([await dispatched, (await paused).status]).toEqual([2, 'paused']);
      expect(await statuses(run)).toEqual(['planned', 'planned']);
      await run.cancel();
    });

    it('is told as an event, once however often it is asked for', async () => {
      const run = await planned([1]);
      await Promise.all([pause(run.runId), pause(run.runId), pause(run.runId)]);
      await Promise.all([resume(run.runId), resume(run.runId)]);
      const states = (await run.events()).flatMap(({ type, payload }) => (type === 'state' ? [payload.status] : []));
      expect(states).toEqual(['pending', 'running', 'paused', 'running']);
      await run.cancel();
    });

    it('before the plan is whole keeps the planner out, and the next one goes on where it stopped', async () => {
      const { optimization } = await results.client.runs.submitOptimization({
        tenantId,
        specJson: JSON.stringify(runSpecOn(dataset)),
        searchJson: JSON.stringify({ ...searchOf(4), chunkSize: 2 }),
        totalCombinations: 4,
        deduplicates: false,
      });
      const runId = optimization!.id;
      expect((await pause(runId)).status).toBe('paused');
      expect((await results.client.planning.pending({})).plannable).not.toContain(runId);
      expect((await resume(runId)).status).toBe('pending');
      const first = await results.client.planning.claimPlan({ runId, plannerId: 'a' });
      const page = (firstIndex: number) => [{ firstIndex, endIndex: firstIndex + 2, combinations: 2 }];
      await results.client.planning.storeChunks({ runId, planToken: first.planToken, chunks: page(0), last: false });
      await pause(runId);
      const late = { runId, planToken: first.planToken, chunks: page(2), last: true };
      await expect(results.client.planning.storeChunks(late)).rejects.toMatchObject({ problem: 'plan_lost' });
      await resume(runId);
      const second = await results.client.planning.claimPlan({ runId, plannerId: 'b' });
      expect(second.plannedUntil).toBe(2);
      await results.client.planning.storeChunks({ ...late, planToken: second.planToken });
      expect(await results.client.runs.cancelOptimization({ tenantId, id: runId })).toMatchObject({
        status: 'cancelled',
        pausedSeconds: 0,
      });
    });

    it('counts its seconds, which no pace is taken of', async () => {
      const run = await planned([1, 1]);
      await run.dispatch(1);
      await run.run(run.chunks[0], plainRows(0, 1));
      await pause(run.runId);
      await results.database.rows(
        `update optimization_runs set started_at = started_at - interval '1 hour', paused_at = paused_at - interval '1 hour' where id = $1`,
        [run.runId],
      );
      const { pausedSeconds } = await resume(run.runId);
      expect(pausedSeconds).toBeGreaterThanOrEqual(3_600);
      expect(pausedSeconds).toBeLessThan(3_660);
      await run.dispatch();
      await run.run(run.chunks[1], plainRows(1, 2));
      await run.finalize();
      // Two combinations in what is left of an hour and some moments.
      expect((await run.optimization()).ratePerS).toBeGreaterThan(2 / 60);
    });

    it('can be cancelled, and is a conflict once the run has ended', async () => {
      const run = await planned([1, 1]);
      await run.dispatch(1);
      await pause(run.runId);
      expect((await run.cancel()).status).toBe('cancelled');
      await expect(pause(run.runId)).rejects.toMatchObject({ code: 'conflict', problem: 'not_pausable' });
      await expect(resume(run.runId)).rejects.toMatchObject({ code: 'conflict', problem: 'not_resumable' });
      const foreign = results.client.steering.pauseOptimization({ tenantId: 'another', id: run.runId });
      await expect(foreign).rejects.toMatchObject({ code: 'not_found', problem: 'unknown_run' });
    });
  });

  describe('a cancelled run', () => {
    it('ranks what it has finished, and has its best', async () => {
      const run = await planned([3, 2]);
      await run.dispatch(1);
      await run.run(run.chunks[0], [
        { index: 0, objective: 1, drawdownPct: 5 },
        { index: 1, objective: 2, drawdownPct: 5 },
        { index: 2, objective: 2, drawdownPct: 4 },
      ]);
      expect(await run.cancel()).toMatchObject({ status: 'cancelled', isRanked: true, bestIndex: 2, bestValue: 2 });
      const query = { limit: 5, order: ['rank', 'combination_index'].map((field) => ({ field })) };
      const page = await results.client.library.findResults({ tenantId, runId: run.runId, query });
      expect(page.results.map(({ combinationIndex, rank }) => [combinationIndex, rank])).toEqual([
        [2, 1],
        [1, 2],
        [0, 3],
      ]);
    });

    it('with nothing finished has no ranking', async () => {
      const run = await planned([1]);
      const { status, isRanked, bestIndex } = await run.cancel();
      expect([status, isRanked, bestIndex]).toEqual(['cancelled', false, undefined]);
    });
  });

  describe('priority', () => {
    it('is told to the planner with the time of the last dispatch, and changes while the run goes on', async () => {
      const run = await planned([1, 1]);
      const seen = async () =>
        (await results.client.planning.pending({})).dispatchable.find(({ runId }) => runId === run.runId);
      const { priority, lastDispatchedAtMs } = (await seen())!;
      expect([priority, lastDispatchedAtMs]).toEqual(['normal', undefined]);
      await results.client.library.editOptimization({ tenantId, id: run.runId, anyVersion: true, priority: 'high' });
      await run.dispatch(1);
      const { createdAtMs } = await run.optimization();
      expect(await seen()).toMatchObject({ priority: 'high' });
      expect((await seen())!.lastDispatchedAtMs).toBeGreaterThanOrEqual(createdAtMs);
      await run.cancel();
    });
  });

  describe('children', () => {
    const idOf = async (asked: Promise<{ optimization: { id: string } | null }>) => (await asked).optimization!.id;
    const retry = (id: string) => results.client.steering.retryFailed({ tenantId, id, keyId: '' });
    const rowsOf = async (runId: string) =>
      await results.database.rows<{ index: number; hash: string; sharpe: number; params: unknown }>(
        `select combination_index::int as index, result_hash as hash, sharpe_ratio as sharpe, params
         from optimization_results where run_id = $1 order by combination_index`,
        [runId],
      );
    /** As if the engines of this code had computed it. */
    const sign = async (runId: string, version: string = engineVersion) =>
      await results.database.rows(
        'update optimization_runs set engine_version = $2, metric_version = $3 where id = $1',
        [runId, version, METRIC_VERSION],
      );
    /** Ended, with combinations 1 and 3 of 4 failed. */
    const withFailures = async (version: string = engineVersion) => {
      const run = await planned([4]);
      await run.dispatch();
      const rows = plainRows(0, 4).map((row) => (row.index % 2 === 1 ? { index: row.index, error: 'no bars' } : row));
      await run.run(run.chunks[0], rows);
      await run.finalize();
      await sign(run.runId, version);
      return run;
    };
    const extend = (id: string, values: number[], tradeFrom = 0) =>
      results.client.steering.extendOptimization({
        tenantId,
        id,
        keyId: '',
        searchJson: JSON.stringify({ ...searchOf(1), grid: [{ name: 'fast', values }] }),
        totalCombinations: values.length,
        tradeFrom,
      });
    const copyAll = async (runId: string, planToken: number, places: number[]) => {
      const axes = [{ stride: 1, places: packDoubles(Float64Array.from(places)) }];
      for (let pages = 1; ; pages++) {
        const reply = await results.client.planning.copyRows({ runId, planToken, axes });
        if (reply.done) return { pages, ...reply };
      }
    };

    it('repeat what failed, and take over what succeeded with its figures and hashes', async () => {
      const parent = await withFailures();
      const { optimization: child, deduplicated } = await retry(parent.runId);
      expect([deduplicated, child!.parentId, child!.parentKind, child!.totalCombinations]).toEqual([
        false,
        parent.runId,
        'retry',
        4,
      ]);
      const { id: runId } = child!;
      expect((await retry(parent.runId)).deduplicated).toBe(true);
      const { planToken, reusesRows, isCopied } = await results.client.planning.claimPlan({ runId, plannerId: 'a' });
      expect([reusesRows, isCopied]).toEqual([true, false]);
      expect(await copyAll(runId, planToken, [0, 1, 2, 3])).toMatchObject({ cachedCombinations: 2 });
      const failed = await results.client.planning.readFailed({ runId, firstIndex: 0, limit: 10 });
      expect(failed.paramsJson.map((json) => JSON.parse(json) as unknown)).toEqual([{ fast: 3 }, { fast: 5 }]);
      const trialsJson = JSON.stringify({ index: [1, 3], params: [{ fast: 3 }, { fast: 5 }] });
      const chunks = [{ firstIndex: 1, endIndex: 4, combinations: 2, trialsJson }];
      await results.client.planning.storeChunks({ runId, planToken, chunks, last: true });
      expect(await results.client.runs.getOptimization({ tenantId, id: runId })).toMatchObject({
        status: 'running',
        completedCombinations: 2,
        cachedCombinations: 2,
        bestValue: 2,
        bestIndex: 2,
      });
      const succeeded = (await rowsOf(parent.runId)).filter(({ hash }) => hash !== null);
      expect(await rowsOf(runId)).toEqual(succeeded);
      await results.client.runs.cancelOptimization({ tenantId, id: runId });
    });

    it('with a larger space take rows over at the indices of their own space', async () => {
      const parent = await withFailures();
      // 2 to 5 become 0, 2, 3 and 5 of 2 4 … in this order.
      const runId = await idOf(extend(parent.runId, [2, 1_000, 3, 4, 999, 5]));
      const { planToken } = await results.client.planning.claimPlan({ runId, plannerId: 'a' });
      expect(await copyAll(runId, planToken, [0, 2, 3, 5])).toMatchObject({ cachedCombinations: 2 });
      expect((await rowsOf(runId)).map(({ index, sharpe, hash }) => [index, sharpe, hash])).toEqual([
        [0, 0, 'hash-0'],
        [3, 2, 'hash-2'],
      ]);
      const short = { runId, planToken, chunks: [{ firstIndex: 1, endIndex: 2, combinations: 1 }], last: true };
      await expect(results.client.planning.storeChunks(short)).rejects.toMatchObject({ problem: 'wrong_plan' });
      await results.client.runs.cancelOptimization({ tenantId, id: runId });
    });

    it('leave out rows that their space does not have', async () => {
      const parent = await withFailures();
      const runId = await idOf(extend(parent.runId, [4, 1_000, 999, 998, 997]));
      const { planToken } = await results.client.planning.claimPlan({ runId, plannerId: 'a' });
      expect(await copyAll(runId, planToken, [NaN, NaN, 0, NaN])).toMatchObject({ cachedCombinations: 1 });
      await results.client.runs.cancelOptimization({ tenantId, id: runId });
    });

    it('take nothing over, and say why, where it would come out otherwise', async () => {
      const parent = await withFailures();
      const later = (await extend(parent.runId, [2, 3, 4, 5, 6], 7)).optimization!;
      expect(later.cacheNote).toBe('The first tradable bar is 7, and was 0: every combination is computed anew.');
      const claim = await results.client.planning.claimPlan({ runId: later.id, plannerId: 'a' });
      expect([claim.isCopied, claim.reusesRows]).toEqual([true, false]);
      const older = await withFailures('barmill 0.0.1');
      const { optimization } = await retry(older.runId);
      expect(optimization!.cacheNote).toBe(
        `The rows are of barmill 0.0.1, this is ${engineVersion}: every combination is computed anew.`,
      );
      for (const { id } of [later, optimization!]) await results.client.runs.cancelOptimization({ tenantId, id });
    });

    it('of a search that drew its trials do not mix those of two versions', async () => {
      const drew = async ({ runId }: { readonly runId: string }) =>
        await results.database.rows(
          `update optimization_runs set search = jsonb_set(search, '{method}', '"sobol"') where id = $1`,
          [runId],
        );
      const older = await withFailures('barmill 0.0.1');
      await drew(older);
      await expect(retry(older.runId)).rejects.toMatchObject({ code: 'conflict', problem: 'not_retryable' });
      const ours = await withFailures();
      await drew(ours);
      const { optimization } = await retry(ours.runId);
      expect([optimization!.parentKind, optimization!.cacheNote]).toEqual(['retry', undefined]);
      await results.client.runs.cancelOptimization({ tenantId, id: optimization!.id });
    });

    it('keep what they took over when their budget is spent', async () => {
      const parent = await withFailures();
      const runId = await idOf(extend(parent.runId, [2, 1_000, 3, 4, 999, 5]));
      const { planToken } = await results.client.planning.claimPlan({ runId, plannerId: 'a' });
      await copyAll(runId, planToken, [0, 2, 3, 5]);
      const trialsJson = JSON.stringify({ index: [4, 5], params: [{ fast: 999 }, { fast: 5 }] });
      const chunks = [
        { firstIndex: 1, endIndex: 3, combinations: 2 },
        { firstIndex: 4, endIndex: 6, combinations: 2, trialsJson },
      ];
      await results.client.planning.storeChunks({ runId, planToken, chunks, last: true });
      const kept = await results.client.planning.endSearch({ runId, planToken, reason: 'cpu_budget' });
      // Two rows of the parent, and the first chunk.
      expect(kept.totalCombinations).toBe(4);
      await results.client.runs.cancelOptimization({ tenantId, id: runId });
    });

    it('go on without the rows of a parent that was deleted meanwhile', async () => {
      const parent = await withFailures();
      const { id: runId } = (await extend(parent.runId, [2, 3, 4, 5, 7])).optimization!;
      await results.client.removal.deleteOptimization({ tenantId, id: parent.runId });
      const claim = await results.client.planning.claimPlan({ runId, plannerId: 'a' });
      expect(claim.parent).toBeNull();
      expect(await copyAll(runId, claim.planToken, [0, 1, 2, 3])).toMatchObject({ cachedCombinations: 0 });
      await results.client.runs.cancelOptimization({ tenantId, id: runId });
    });

    it('are refused where there is nothing to do, or the parent goes on', async () => {
      const whole = await planned([1]);
      await expect(retry(whole.runId)).rejects.toMatchObject({ code: 'conflict', problem: 'not_ended' });
      await whole.dispatch();
      await whole.run(whole.chunks[0], plainRows(0, 1));
      await whole.finalize();
      await sign(whole.runId);
      await expect(retry(whole.runId)).rejects.toMatchObject({ code: 'conflict', problem: 'nothing_failed' });
      await expect(extend(whole.runId, [2])).rejects.toMatchObject({ code: 'conflict', problem: 'nothing_to_extend' });
      const failed = await withFailures();
      await expect(extend(failed.runId, [2, 3, 4, 5])).rejects.toMatchObject({ problem: 'nothing_to_extend' });
      const cancelled = await planned([2, 1]);
      await cancelled.dispatch(1);
      await cancelled.run(cancelled.chunks[0], [
        { index: 0, objective: 1 },
        { index: 1, error: 'no bars' },
      ]);
      await cancelled.cancel();
      await sign(cancelled.runId);
      await expect(retry(cancelled.runId)).rejects.toMatchObject({ code: 'conflict', problem: 'not_retryable' });
      // What it has not run, and what failed, is left: the same space is enough.
      const rest = (await extend(cancelled.runId, [2, 3, 4])).optimization!;
      expect([rest.parentId, rest.totalCombinations, rest.cacheNote]).toEqual([cancelled.runId, 3, undefined]);
      await results.client.runs.cancelOptimization({ tenantId, id: rest.id });
    });
  });
});
