import type { Dataset } from '@barmill/contracts';
import { eventually, plainRows, ScriptedOptimization, type ScriptedChunk } from '@barmill/testing';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(60_000);

describe('a chunk that kills its workers', () => {
  let results: ResultsUnderTest;
  let dataset: Dataset;
  const planned = async (sizes: number[]) =>
    await ScriptedOptimization.planned({ client: results.client, database: results.database, dataset }, sizes);
  const dispatched = async () => {
    const run = await planned([3]);
    await run.dispatch();
    return { run, chunk: run.chunks[0] };
  };

  beforeAll(async () => {
    results = await ResultsUnderTest.start();
    dataset = await results.dataset();
  });
  afterAll(async () => await results.stop());

  const killFive = async (run: ScriptedOptimization, chunk: ScriptedChunk) => {
    await run.claimed(chunk);
    for (let death = 1; death < 5; death++) await run.claimed(chunk, { redelivered: true });
    return await run.claim(chunk, { redelivered: true });
  };

  it('is given out five times and no more', async () => {
    const { run, chunk } = await dispatched();
    expect(await killFive(run, chunk)).toMatchObject({ verdict: 'dropped', reason: 'poisoned' });
    expect(await run.chunkRow(chunk)).toMatchObject({ status: 'retry_wait', nextAt: 'infinity', token: 5 });
    await results.repairPass();
    expect((await run.chunkRow(chunk)).status).toBe('retry_wait');
  });

  it('becomes a failed row for each combination, once, and the run ends completed_with_failures', async () => {
    const run = await planned([2, 3]);
    await run.dispatch();
    const [good, bad] = run.chunks;
    await run.run(good, plainRows(0, 2));
    await killFive(run, bad);
    const { poisoned } = await results.client.planning.pending({});
    const found = poisoned.find(({ chunkId }) => chunkId === bad.id)!;
    expect(found).toMatchObject({ runId: run.runId, firstIndex: 2, endIndex: 5 });
    const verdict = {
      chunkId: bad.id,
      combinationIndex: [2, 3, 4],
      paramsJson: ['{"fast":4}', '{"fast":5}', '{"fast":6}'],
      error: found.error,
    };
    await expect(
      results.client.planning.failChunk({ ...verdict, combinationIndex: [2], paramsJson: ['{}'] }),
    ).rejects.toMatchObject({ problem: 'wrong_row_count' });
    await results.client.planning.failChunk(verdict);
    await results.client.planning.failChunk(verdict);
    const failed = await results.database.rows(
      `select combination_index::int as index, error from optimization_results where run_id = $1 and status = 'failed' order by 1`,
      [run.runId],
    );
    const error = 'The worker died 5 times while it ran this.';
    expect(failed).toEqual([2, 3, 4].map((index) => ({ index, error })));
    expect(await run.finalize()).toBe('completed_with_failures');
    expect(await run.optimization()).toMatchObject({ completedCombinations: 2, failedCombinations: 3, bestIndex: 1 });
  });

  describe('and holders that were overtaken alive', () => {
    /** Each holder but the last is overtaken by the message that came again. */
    const overtaken = async (run: ScriptedOptimization, chunk: ScriptedChunk, token: number) => {
      const next = await run.claimed(chunk, { redelivered: true });
      expect(await run.extend(chunk, token)).toBe('fenced');
      return next;
    };

    it('do not count as deaths: five that speak again leave the chunk to the sixth', async () => {
      const { run, chunk } = await dispatched();
      let token = await run.claimed(chunk);
      for (let speaking = 1; speaking <= 5; speaking++) token = await overtaken(run, chunk, token);
      expect(await run.chunkRow(chunk)).toMatchObject({ status: 'running', token: 6 });
      expect(await run.complete(chunk, token, plainRows(0, 3))).toBe('accepted');
    });

    it('speak for themselves alone: one that speaks five times outweighs one death', async () => {
      const { run, chunk } = await dispatched();
      const speaker = await run.claimed(chunk);
      await overtaken(run, chunk, speaker);
      for (let again = 1; again <= 5; again++) expect(await run.extend(chunk, speaker)).toBe('fenced');
      for (let death = 1; death <= 4; death++) await run.claimed(chunk, { redelivered: true });
      expect(await run.claim(chunk, { redelivered: true })).toMatchObject({ verdict: 'dropped', reason: 'poisoned' });
    });

    it('may have lost the chunk by their lease as well: it still takes five dead', async () => {
      const { run, chunk } = await dispatched();
      const token = await run.claimed(chunk);
      await results.database.rows('update work_chunks set lease_until = now() where id = $1', [chunk.id]);
      await eventually('taken back', async () => (await run.chunkRow(chunk)).status === 'planned');
      expect(await run.extend(chunk, token)).toBe('fenced');
      await run.dispatch();
      expect(await killFive(run, chunk)).toMatchObject({ verdict: 'dropped', reason: 'poisoned' });
    });
  });

  it('counts failing surroundings among its attempts', async () => {
    const { run, chunk } = await dispatched();
    await results.database.rows('update work_chunks set attempts = 4 where id = $1', [chunk.id]);
    const token = await run.claimed(chunk);
    await results.client.work.release({ chunkId: chunk.id, token, outcome: 'retry', error: 'no disk' });
    expect(await run.chunkRow(chunk)).toMatchObject({ status: 'retry_wait', nextAt: 'infinity', error: 'no disk' });
  });
});
