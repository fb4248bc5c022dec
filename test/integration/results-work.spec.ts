import type { Dataset } from '@barmill/contracts';
import { completionOf, eventually, plainRows, ScriptedOptimization } from '@barmill/testing';
import { randomUUID } from 'node:crypto';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(60_000);

describe('work', () => {
  let results: ResultsUnderTest;
  let dataset: Dataset;
  const planned = async (sizes: number[], direction?: 'maximize' | 'minimize') =>
    await ScriptedOptimization.planned(
      { client: results.client, database: results.database, dataset },
      sizes,
      direction,
    );
  /** A running optimization with one dispatched chunk of three. */
  const dispatched = async () => {
    const run = await planned([3]);
    await run.dispatch();
    return { run, chunk: run.chunks[0] };
  };
  const rowsOf = async (runId: string) => await results.database.count('optimization_results', 'run_id = $1', [runId]);

  beforeAll(async () => {
    results = await ResultsUnderTest.start();
    dataset = await results.dataset();
  });
  afterAll(async () => await results.stop());

  describe('a claim', () => {
    it('is granted with all that is needed, a lease and the first token', async () => {
      const { run, chunk } = await dispatched();
      const claim = await run.claim(chunk);
      expect(claim).toMatchObject({
        verdict: 'granted',
        token: 1,
        attempt: 1,
        leaseMs: 30_000,
        runKind: 'optimization',
      });
      expect(claim).toMatchObject({ runId: run.runId, firstIndex: 0, endIndex: 3 });
      expect(JSON.parse(claim.specJson)).toMatchObject({ strategy: { name: 'sma-cross' } });
      expect(JSON.parse(claim.searchJson!)).toMatchObject({ method: 'grid' });
      expect(await run.chunkRow(chunk)).toMatchObject({ status: 'running', owner: 'test', leaseLive: true });
    });

    it('by another worker while the lease lives is dropped as held', async () => {
      const { run, chunk } = await dispatched();
      await run.claimed(chunk);
      expect(await run.claim(chunk)).toMatchObject({ verdict: 'dropped', reason: 'held', token: 0 });
      expect(await run.chunkRow(chunk)).toMatchObject({ token: 1, attempts: 0 });
    });

    it('of a message that came again is granted with a higher token, and counts an attempt', async () => {
      const { run, chunk } = await dispatched();
      await run.claimed(chunk);
      expect(await run.claim(chunk, { redelivered: true })).toMatchObject({ verdict: 'granted', token: 2, attempt: 2 });
      expect(await run.chunkRow(chunk)).toMatchObject({ status: 'running', token: 2, attempts: 1 });
    });

    it('that comes again, its answer not heard, is granted as it was: same token, no attempt', async () => {
      const { run, chunk } = await dispatched();
      const claimId = randomUUID();
      const first = await run.claim(chunk, { claimId });
      expect(first).toMatchObject({ verdict: 'granted', token: 1 });
      expect(await run.claim(chunk, { claimId })).toEqual(first);
      expect(await run.claim(chunk, { claimId, redelivered: true })).toEqual(first);
      expect(await run.chunkRow(chunk)).toMatchObject({ status: 'running', token: 1, attempts: 0 });
      expect(await run.claim(chunk, { claimId: randomUUID() })).toMatchObject({ verdict: 'dropped', reason: 'held' });
      expect(await run.complete(chunk, first.token, plainRows(0, 3))).toBe('accepted');
    });

    it('is granted to one of eight that come at once', async () => {
      const { run, chunk } = await dispatched();
      const claims = await Promise.all(Array.from({ length: 8 }, async () => await run.claim(chunk)));
      expect(claims.map(({ verdict, reason }) => reason || verdict).sort()).toEqual([
        'granted',
        ...Array(7).fill('held'),
      ]);
    });

    it('after the lease is over is granted to the next, though the message did not come again', async () => {
      const claim = await eventually('a claim before the repair takes the chunk back', async () => {
        const { run, chunk } = await dispatched();
        await run.claimed(chunk);
        await results.database.rows('update work_chunks set lease_until = now() where id = $1', [chunk.id]);
        const reply = await run.claim(chunk, { epoch: 1 });
        return reply.reason === 'planned' ? undefined : reply;
      });
      expect(claim).toMatchObject({ verdict: 'granted', token: 2, attempt: 2 });
    });

    it.each([0, 2])('with epoch %i instead of 1 is stale', async (epoch) => {
      const { run, chunk } = await dispatched();
      expect(await run.claim(chunk, { epoch })).toMatchObject({ verdict: 'dropped', reason: 'stale' });
      expect((await run.chunkRow(chunk)).status).toBe('dispatched');
    });

    it('of a chunk that is not there, not dispatched, done or cancelled is dropped', async () => {
      const run = await planned([1, 1, 1]);
      const [done, cancelled, waiting] = run.chunks;
      const unknown = { id: randomUUID(), firstIndex: 0, endIndex: 1 };
      expect(await run.claim(unknown, { epoch: 1 })).toMatchObject({ verdict: 'dropped', reason: 'unknown' });
      expect(await run.claim(waiting)).toMatchObject({ verdict: 'dropped', reason: 'planned' });
      await run.dispatch(2);
      await run.run(done, plainRows(0, 1));
      expect(await run.claim(done, { redelivered: true })).toMatchObject({ verdict: 'dropped', reason: 'done' });
      await run.cancel();
      expect(await run.claim(cancelled)).toMatchObject({ verdict: 'dropped', reason: 'cancelled' });
    });
  });

  describe('an extension', () => {
    it('moves the end of the lease, by the clock of the database', async () => {
      const { run, chunk } = await dispatched();
      const token = await run.claimed(chunk);
      await results.database.rows(`update work_chunks set lease_until = now() + interval '10 s' where id = $1`, [
        chunk.id,
      ]);
      expect(await results.client.work.extend({ chunkId: chunk.id, token })).toEqual({ verdict: 'extended' });
      const { left } = await results.database.row<{ left: number }>(
        'select extract(epoch from lease_until - now())::float8 as left from work_chunks where id = $1',
        [chunk.id],
      );
      expect(left).toBeGreaterThan(25);
      expect(left).toBeLessThanOrEqual(30);
    });

    it('tells a worker that was overtaken, or whose work is done, that it is fenced', async () => {
      const { run, chunk } = await dispatched();
      const overtaken = await run.claimed(chunk);
      const token = await run.claimed(chunk, { redelivered: true });
      expect(await results.client.work.extend({ chunkId: chunk.id, token: overtaken })).toEqual({ verdict: 'fenced' });
      await run.complete(chunk, token, plainRows(0, 3));
      expect(await results.client.work.extend({ chunkId: chunk.id, token })).toEqual({ verdict: 'fenced' });
      expect(await results.client.work.extend({ chunkId: randomUUID(), token: 1 })).toEqual({ verdict: 'fenced' });
    });
  });

  describe('a completion', () => {
    it('stores rows, counters, an event and the state together', async () => {
      const run = await planned([2, 2]);
      await run.dispatch();
      const token = await run.claimed(run.chunks[0]);
      const reported = [
        { index: 0, objective: 0.5, drawdownPct: 12.5 },
        { index: 1, error: 'boom' },
      ];
      expect(await run.complete(run.chunks[0], token, reported)).toBe('accepted');
      const stored = await results.database.rows(
        `select combination_index::int as index, status, error, objective_value, sharpe_ratio, max_drawdown_pct, params, result_hash
         from optimization_results where run_id = $1 order by 1`,
        [run.runId],
      );
      expect(stored).toEqual([
        {
          index: 0,
          status: 'succeeded',
          error: null,
          objective_value: 0.5,
          sharpe_ratio: 0.5,
          max_drawdown_pct: 12.5,
          params: { fast: 2 },
          result_hash: 'hash-0',
        },
        {
          index: 1,
          status: 'failed',
          error: 'boom',
          objective_value: null,
          sharpe_ratio: null,
          max_drawdown_pct: null,
          params: { fast: 3 },
          result_hash: null,
        },
      ]);
      expect(await run.optimization()).toMatchObject({
        completedCombinations: 1,
        failedCombinations: 1,
        progressPct: 50,
        bestValue: 0.5,
        bestIndex: 0,
        cpuSeconds: 0.03,
        chunksDone: 1,
      });
      expect(await run.chunkRow(run.chunks[0])).toMatchObject({ status: 'done', checksum: 'one' });
      expect((await run.events()).at(-1)).toMatchObject({
        type: 'progress',
        payload: { progress_pct: 50, completed_combinations: 1, failed_combinations: 1, total_combinations: 4 },
      });
    });

    it('that brings a combination a second time fails, and nothing of it is there', async () => {
      const { run, chunk } = await dispatched();
      const token = await run.claimed(chunk);
      const before = await run.events();
      // The first part is stored before the second brings index 1 again.
      const held = { chunkId: chunk.id, token };
      const parts = [...completionOf(held, plainRows(0, 2)), completionOf(held, [{ index: 1, objective: 9 }])[1]];
      await expect(results.client.complete(parts)).rejects.toMatchObject({ code: 'internal' });
      expect(await rowsOf(run.runId)).toBe(0);
      expect(await run.optimization()).toMatchObject({ completedCombinations: 0, cpuSeconds: 0 });
      expect(await run.chunkRow(chunk)).toMatchObject({ status: 'running', checksum: null, leaseLive: true });
      expect(await run.events()).toEqual(before);
      expect(await run.complete(chunk, token, plainRows(0, 3))).toBe('accepted');
    });

    it('that brings a combination of another chunk is refused, before it can take its place', async () => {
      const run = await planned([2, 2]);
      await run.dispatch();
      const token = await run.claimed(run.chunks[1]);
      for (const rows of [plainRows(1, 3), plainRows(3, 5)]) {
        await expect(run.complete(run.chunks[1], token, rows)).rejects.toMatchObject({
          code: 'invalid',
          problem: 'foreign_combination',
        });
      }
      expect([await rowsOf(run.runId), (await run.chunkRow(run.chunks[1])).status]).toEqual([0, 'running']);
      expect(await run.complete(run.chunks[1], token, plainRows(2, 4))).toBe('accepted');
    });

    it.each([2, 4])('of three combinations with %i rows is refused', async (count) => {
      const { run, chunk } = await dispatched();
      const token = await run.claimed(chunk);
      await expect(run.complete(chunk, token, plainRows(0, count))).rejects.toMatchObject({
        code: 'invalid',
        problem: 'wrong_row_count',
      });
      expect([await rowsOf(run.runId), (await run.chunkRow(chunk)).status]).toEqual([0, 'running']);
    });

    it('whose columns have unequal lengths is refused', async () => {
      const { run, chunk } = await dispatched();
      const token = await run.claimed(chunk);
      const [header, { combinations }] = completionOf({ chunkId: chunk.id, token }, plainRows(0, 3));
      for (const cut of [{ resultHash: ['hash-0'] }, { objectiveValue: Buffer.alloc(16) }, { paramsJson: [] }]) {
        const parts = [header, { combinations: { ...combinations, ...cut } }];
        await expect(results.client.complete(parts)).rejects.toMatchObject({
          code: 'malformed',
          problem: 'wrong_columns',
        });
      }
      expect([await rowsOf(run.runId), (await run.chunkRow(chunk)).status]).toEqual([0, 'running']);
    });

    it('that comes again with the same token and checksum was stored before', async () => {
      const { run, chunk } = await dispatched();
      const token = await run.claimed(chunk);
      const verdicts = [
        await run.complete(chunk, token, plainRows(0, 3)),
        await run.complete(chunk, token, plainRows(0, 3)),
      ];
      expect(verdicts).toEqual(['accepted', 'repeated']);
      expect([await rowsOf(run.runId), (await run.optimization()).completedCombinations]).toEqual([3, 3]);
    });

    it('sent four times at once is accepted once', async () => {
      const { run, chunk } = await dispatched();
      const token = await run.claimed(chunk);
      const sent = Array.from({ length: 4 }, async () => await run.complete(chunk, token, plainRows(0, 3)));
      expect((await Promise.all(sent)).sort()).toEqual(['accepted', 'repeated', 'repeated', 'repeated']);
      expect([await rowsOf(run.runId), (await run.optimization()).completedCombinations]).toEqual([3, 3]);
    });

    it('with a token that was overtaken is fenced, before and after the new holder is done', async () => {
      const { run, chunk } = await dispatched();
      const overtaken = await run.claimed(chunk);
      const token = await run.claimed(chunk, { redelivered: true });
      expect(await run.complete(chunk, overtaken, plainRows(0, 3))).toBe('fenced');
      expect([await rowsOf(run.runId), (await run.chunkRow(chunk)).status]).toEqual([0, 'running']);
      expect(await run.complete(chunk, token, plainRows(0, 3))).toBe('accepted');
      expect(await run.complete(chunk, overtaken, plainRows(0, 3))).toBe('fenced');
      expect(await rowsOf(run.runId)).toBe(3);
    });

    it.each(['the same token', 'an older token'])(
      'with other results and %s is fenced and raises an alarm',
      async (which) => {
        const { run, chunk } = await dispatched();
        const older = await run.claimed(chunk);
        const token = await run.claimed(chunk, { redelivered: true });
        await run.complete(chunk, token, plainRows(0, 3), 'one');
        expect(await run.complete(chunk, which === 'the same token' ? token : older, plainRows(0, 3), 'two')).toBe(
          'fenced',
        );
        const alarm = await eventually('an alarm', () =>
          results.log().find((line) => line.includes('ALARM') && line.includes(chunk.id)),
        );
        expect(JSON.parse(alarm)).toMatchObject({
          level: 'error',
          msg: `ALARM: chunk ${chunk.id} gave one before and two now: the work is not deterministic`,
        });
        expect((await run.chunkRow(chunk)).checksum).toBe('one');
      },
    );

    it('of a chunk that nobody holds, or that is not there, is fenced', async () => {
      const { run, chunk } = await dispatched();
      expect(await run.complete(chunk, 0, plainRows(0, 3))).toBe('fenced');
      const unknown = completionOf({ chunkId: randomUUID(), token: 1 }, plainRows(0, 3));
      expect(await results.client.complete(unknown)).toEqual({ verdict: 'fenced' });
    });

    it('without its header is refused', async () => {
      const { run, chunk } = await dispatched();
      const [, rows] = completionOf({ chunkId: chunk.id, token: await run.claimed(chunk) }, plainRows(0, 3));
      await expect(results.client.complete([rows])).rejects.toMatchObject({
        code: 'malformed',
        problem: 'header_missing',
      });
    });

    it('keeps the best value in the direction that is sought, the first of equals', async () => {
      const run = await planned([2, 2, 2], 'minimize');
      await run.dispatch();
      const values = [
        [5, 3],
        [3, 7],
        [NaN, 4],
      ];
      for (const [at, chunk] of run.chunks.entries()) {
        await run.run(
          chunk,
          values[at].map((objective, offset) => ({ index: chunk.firstIndex + offset, objective })),
        );
      }
      expect(await run.optimization()).toMatchObject({ bestValue: 3, bestIndex: 1, bestParamsJson: '{"fast": 3}' });
    });
  });

  describe('a release', () => {
    const release = async (chunkId: string, token: number, outcome: string, error = 'no disk') =>
      (await results.client.work.release({ chunkId, token, outcome, error })).verdict;

    it('gives the chunk back unharmed: planned, no attempt counted, and dispatched with a new epoch', async () => {
      const { run, chunk } = await dispatched();
      const token = await run.claimed(chunk);
      expect(await release(chunk.id, token, 'released')).toBe('accepted');
      expect(await run.chunkRow(chunk)).toMatchObject({ status: 'planned', attempts: 0, owner: null, leaseLive: null });
      expect(await run.dispatch()).toBe(1);
      expect(await run.claim(chunk)).toMatchObject({ verdict: 'granted', token: 2, attempt: 1 });
      expect((await run.chunkRow(chunk)).epoch).toBe(2);
    });

    it('of work that may succeed later waits for its time, counts an attempt and is planned again when due', async () => {
      const { run, chunk } = await dispatched();
      const token = await run.claimed(chunk);
      await results.database.rows('update work_chunks set attempts = 3 where id = $1', [chunk.id]);
      expect(await release(chunk.id, token, 'retry')).toBe('accepted');
      const waiting = await run.chunkRow(chunk);
      expect(waiting).toMatchObject({ attempts: 4, error: 'no disk', leaseLive: null });
      const { delay } = await results.database.row<{ delay: number | null }>(
        'select extract(epoch from next_at - now())::float8 as delay from work_chunks where id = $1',
        [chunk.id],
      );
      // Up to 2³ seconds; null where the repair was there first.
      if (delay !== null) expect(delay).toBeLessThanOrEqual(8);
      await results.database.rows(`update work_chunks set next_at = now() where id = $1 and status = 'retry_wait'`, [
        chunk.id,
      ]);
      await eventually('planned again', async () => (await run.chunkRow(chunk)).status === 'planned');
      expect(await run.chunkRow(chunk)).toMatchObject({ attempts: 4, nextAt: null });
    });

    it('by a worker that was overtaken changes nothing', async () => {
      const { run, chunk } = await dispatched();
      const overtaken = await run.claimed(chunk);
      await run.claimed(chunk, { redelivered: true });
      expect(await release(chunk.id, overtaken, 'released')).toBe('fenced');
      expect(await run.chunkRow(chunk)).toMatchObject({ status: 'running', token: 2 });
    });

    it('of work that cannot succeed waits for no retry but for the planner', async () => {
      const { run, chunk } = await dispatched();
      expect(await release(chunk.id, await run.claimed(chunk), 'failed', 'no such strategy')).toBe('accepted');
      expect(await run.chunkRow(chunk)).toMatchObject({
        status: 'retry_wait',
        nextAt: 'infinity',
        error: 'no such strategy',
      });
    });
  });
});
