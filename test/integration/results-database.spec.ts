import type { DomainError } from '@barmill/contracts';
import { completionOf, eventually, plainRows, ScriptedOptimization } from '@barmill/testing';
import { randomUUID } from 'node:crypto';
import { ResultsUnderTest } from './results-under-test';

jest.setTimeout(90_000);

describe('results whose connections Postgres drops', () => {
  let results: ResultsUnderTest;
  let run: ScriptedOptimization;

  beforeAll(async () => {
    results = await ResultsUnderTest.start();
    const { client, database } = results;
    run = await ScriptedOptimization.planned({ client, database, dataset: await results.dataset() }, [3]);
  });
  afterAll(async () => await results.stop());

  const dropConnections = async () => {
    const own = `datname = current_database() and application_name = 'barmill-results'`;
    await results.database.rows(`select pg_terminate_backend(pid) from pg_stat_activity where ${own}`);
  };
  /** Single statements, several at once, transactions and streams. */
  const calls = () => {
    const { work, planning, runs } = results.client;
    const chunkId = randomUUID();
    return [
      async () => await planning.pending({}),
      async () => await work.claim({ chunkId, epoch: 1, workerId: 'test', redelivered: false }),
      async () => await work.heartbeat({ workerId: 'test', sweepSlots: 1, interactiveSlots: 1, engineVersion: 'test' }),
      async () => await runs.readEvents({ tenantId: 'default', runId: run.runId, afterSequence: 0, limit: 10 }),
      async () => await results.client.complete(completionOf({ chunkId, token: 1 }, plainRows(0, 3))),
    ];
  };

  it('lives, tells its callers that it is unavailable and nothing else, and works on', async () => {
    const refusals = new Set<string>();
    let answers = 0;
    let done = false;
    const callers = Array.from({ length: 4 }, calls)
      .flat()
      .map(async (call) => {
        while (!done) {
          await call().then(
            () => answers++,
            ({ code, problem }: DomainError) => refusals.add(`${code}: ${problem}`),
          );
        }
      });
    try {
      for (let round = 1; round <= 20; round++) {
        await dropConnections();
        const before = answers;
        await eventually('it answers again', () => answers >= before + 20);
      }
    } finally {
      done = true;
      await Promise.all(callers);
    }
    expect([...refusals]).toEqual(['unavailable: database_unavailable']);
    await run.dispatch();
    await run.run(run.chunks[0], plainRows(0, 3));
    expect(await run.finalize()).toBe('completed');
  });
});
