import type { Dataset } from '@barmill/contracts';
import { eventually, plainRows, runSpecOn, ScriptedOptimization } from '@barmill/testing';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(60_000);

describe('cancelling', () => {
  let results: ResultsUnderTest;
  let dataset: Dataset;
  const planned = async (sizes: number[]) =>
    await ScriptedOptimization.planned({ client: results.client, database: results.database, dataset }, sizes);
  const statuses = async (run: ScriptedOptimization) =>
    await Promise.all(run.chunks.map(async (chunk) => (await run.chunkRow(chunk)).status));

  beforeAll(async () => {
    results = await ResultsUnderTest.start();
    dataset = await results.dataset();
  });
  afterAll(async () => await results.stop());

  it('drops what waits at once, and the run is cancelled with it', async () => {
    const run = await planned([1, 1, 1]);
    await run.dispatch(1);
    expect((await run.cancel()).status).toBe('cancelled');
    expect(await statuses(run)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await run.dispatch()).toBe(0);
    expect((await run.events()).slice(-2).map(({ payload }) => payload.status)).toEqual(['cancelling', 'cancelled']);
  });

  it('tells a worker at its next sign of life, and the run is cancelled when the last one has stopped', async () => {
    const run = await planned([1, 1, 1]);
    await run.dispatch();
    const [first, second] = run.chunks;
    const tokens = [await run.claimed(first), await run.claimed(second)];
    expect((await run.cancel()).status).toBe('cancelling');
    expect(await statuses(run)).toEqual(['running', 'running', 'cancelled']);
    const extended = await results.client.work.extend({ chunkId: first.id, token: tokens[0] });
    expect(extended).toEqual({ verdict: 'cancelled' });
    const stop = async (at: number) =>
      await results.client.work.release({
        chunkId: run.chunks[at].id,
        token: tokens[at],
        outcome: 'cancelled',
        error: '',
      });
    await stop(0);
    expect((await run.optimization()).status).toBe('cancelling');
    await stop(1);
    expect((await run.optimization()).status).toBe('cancelled');
    expect(await statuses(run)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('keeps what a worker finished meanwhile', async () => {
    const run = await planned([2, 1]);
    await run.dispatch();
    const token = await run.claimed(run.chunks[0]);
    await run.cancel();
    expect(await run.complete(run.chunks[0], token, plainRows(0, 2))).toBe('accepted');
    expect(await run.optimization()).toMatchObject({ status: 'cancelled', completedCombinations: 2 });
  });

  it('ends also when the worker is dead: its lease runs out', async () => {
    const run = await planned([1]);
    await run.dispatch();
    await run.claimed(run.chunks[0]);
    expect((await run.cancel()).status).toBe('cancelling');
    await results.database.rows(`update work_chunks set lease_until = now() where run_id = $1`, [run.runId]);
    await eventually('cancelled', async () => (await run.optimization()).status === 'cancelled');
    expect(await statuses(run)).toEqual(['cancelled']);
  });

  describe('ends the run whatever the worker of its last chunk says:', () => {
    const outcomes = ['released', 'retry', 'failed'];
    const running = async () => {
      const run = await planned([1]);
      await run.dispatch();
      return { run, token: await run.claimed(run.chunks[0]) };
    };

    it.each(outcomes)('%s', async (outcome) => {
      const { run, token } = await running();
      expect((await run.cancel()).status).toBe('cancelling');
      expect(await run.release(run.chunks[0], token, outcome)).toBe('accepted');
      expect([(await run.optimization()).status, ...(await statuses(run))]).toEqual(['cancelled', 'cancelled']);
    });

    it.each(outcomes)('%s, begun before the cancelling and committed after it', async (outcome) => {
      const { run, token } = await running();
      const [chunk] = run.chunks;
      const letGo = await results.database.hold('select 1 from work_chunks where id = $1 for update', [chunk.id]);
      const released = run.release(chunk, token, outcome);
      try {
        await eventually('the release waits for the row', async () => {
          const waiting = `datname = current_database() and wait_event_type = 'Lock'`;
          return (await results.database.count('pg_stat_activity', waiting)) > 0;
        });
        expect((await run.cancel()).status).toBe('cancelling');
      } finally {
        await letGo();
      }
      expect(await released).toBe('accepted');
      await eventually('cancelled', async () => (await run.optimization()).status === 'cancelled');
      expect(await statuses(run)).toEqual(['cancelled']);
    });
  });

  it('gives out no chunk of a run that is being cancelled, though its message comes again', async () => {
    const run = await planned([1]);
    await run.dispatch();
    await run.claimed(run.chunks[0]);
    await run.cancel();
    expect(await run.claim(run.chunks[0], { redelivered: true })).toMatchObject({
      verdict: 'dropped',
      reason: 'cancelled',
    });
    expect((await run.optimization()).status).toBe('cancelled');
  });

  it('says so to every engine, without need of an answer', async () => {
    const run = await planned([1]);
    await run.cancel();
    const hints = await results.database.rows(
      `select exchange, key, mandatory, body from outbox where exchange = 'bt.control' and body->>'runId' = $1`,
      [run.runId],
    );
    const body = { v: 1, runId: run.runId };
    expect(hints).toEqual([{ exchange: 'bt.control', key: 'run.cancel', mandatory: false, body }]);
  });

  it('twice, also at once, is the same as once', async () => {
    const run = await planned([1]);
    await Promise.all([run.cancel(), run.cancel(), run.cancel()]);
    expect((await run.cancel()).status).toBe('cancelled');
    expect((await run.events()).filter(({ type }) => type === 'end')).toHaveLength(1);
  });

  it('of a run that has ended is a conflict, and of another tenant’s run nothing', async () => {
    const run = await planned([1]);
    await run.dispatch();
    await run.run(run.chunks[0], plainRows(0, 1));
    await run.finalize();
    await expect(run.cancel()).rejects.toMatchObject({ code: 'conflict', problem: 'not_cancellable' });
    expect((await run.optimization()).status).toBe('completed');
    const live = await planned([1]);
    const foreign = results.client.runs.cancelOptimization({ tenantId: 'another', id: live.runId });
    await expect(foreign).rejects.toMatchObject({ code: 'not_found', problem: 'unknown_run' });
    expect(await statuses(live)).toEqual(['planned']);
  });

  it('before the plan is made leaves nothing to plan', async () => {
    const planning = await planned([1]);
    const { specJson, searchJson } = await planning.optimization();
    const { optimization } = await results.client.runs.submitOptimization({
      tenantId: 'default',
      specJson,
      searchJson,
      totalCombinations: 1,
    });
    const id = optimization!.id;
    expect((await results.client.runs.cancelOptimization({ tenantId: 'default', id })).status).toBe('cancelled');
    await expect(results.client.planning.claimPlan({ runId: id, plannerId: 'late' })).rejects.toMatchObject({
      problem: 'plan_lost',
    });
  });

  it('works for a backtest: one that waits is cancelled, one that runs stops at its next sign of life', async () => {
    const submit = async () => {
      const request = { tenantId: 'default', specJson: JSON.stringify(runSpecOn(dataset)), paramsJson: '{}' };
      const id = (await results.client.runs.submitBacktest(request)).backtest!.id;
      const chunk = await results.database.row<{ id: string }>('select id from work_chunks where run_id = $1', [id]);
      return { id, chunkId: chunk.id };
    };
    const cancel = async (id: string) => (await results.client.runs.cancelBacktest({ tenantId: 'default', id })).status;
    const waiting = await submit();
    expect(await cancel(waiting.id)).toBe('cancelled');
    const running = await submit();
    const { token } = await results.client.work.claim({
      chunkId: running.chunkId,
      epoch: 1,
      workerId: 'test',
      redelivered: false,
    });
    expect(await cancel(running.id)).toBe('cancelling');
    expect(await results.client.work.extend({ chunkId: running.chunkId, token })).toEqual({ verdict: 'cancelled' });
    await results.client.work.release({ chunkId: running.chunkId, token, outcome: 'cancelled', error: '' });
    expect(await cancel(running.id)).toBe('cancelled');
  });
});
