import { engineVersion, onMarkets, type Dataset } from '@barmill/contracts';
import { METRIC_VERSION } from '@barmill/metrics';
import { BrokerProbe, completionOf, eventually, required, reserveBroker, runSpecOn, searchOf } from '@barmill/testing';
import { ResultsUnderTest } from './results-under-test';
import { ServiceProcess } from './service-process';

jest.setTimeout(60_000);

describe('an optimizer', () => {
  const broker = () => required('TEST_RABBITMQ_URL');
  /** More than one page of chunks of one combination each. */
  const combinations = 600;
  let release: () => Promise<void>;
  let results: ResultsUnderTest;
  let optimizer: ServiceProcess;
  let dataset: Dataset;

  beforeAll(async () => {
    release = await reserveBroker();
    const probe = await BrokerProbe.connect(broker());
    await probe.reset();
    await probe.close();
    results = await ResultsUnderTest.start({ env: { RABBITMQ_URL: broker() } });
    dataset = await results.dataset();
    optimizer = await ServiceProcess.start('optimizer', { RESULTS_URL: results.address, RABBITMQ_URL: broker() });
  }, 180_000);
  afterAll(async () => {
    await optimizer.stop();
    await results.stop();
    await release();
  });

  const submit = async (totalCombinations: number) => {
    const slow = Array.from({ length: combinations }, (_, at) => at + 3);
    const search = { ...searchOf(1), grid: [{ name: 'slow', values: slow }], fixed: { fast: 2 }, chunkSize: 1 };
    const { optimization } = await results.client.runs.submitOptimization({
      tenantId: 'default',
      specJson: JSON.stringify(runSpecOn(dataset)),
      searchJson: JSON.stringify(search),
      totalCombinations,
    });
    const { id } = optimization!;
    return await eventually('the run is planned, or is not', async () => {
      const run = await results.client.runs.getOptimization({ tenantId: 'default', id });
      return !['pending', 'planning'].includes(run.status) && run;
    });
  };
  const chunks = async (runId: string) =>
    await results.database.rows(
      `select status, count(*)::int as count from work_chunks where run_id = $1 group by status`,
      [runId],
    );

  it('plans a run that adds up', async () => {
    const { id, status } = await submit(combinations);
    expect(status).toBe('running');
    expect(await results.database.count('work_chunks', 'run_id = $1', [id])).toBe(combinations);
    await results.client.runs.cancelOptimization({ tenantId: 'default', id });
  });

  it('ends a run that cannot be planned, with the reason, and nothing of its plan is left to do', async () => {
    const { id, status, errorMessage } = await submit(combinations - 1);
    expect([status, errorMessage]).toEqual(['failed', 'The plan has 600 combinations, the run 599.']);
    expect(await chunks(id)).toEqual([{ status: 'cancelled', count: 500 }]);
    const events = await results.client.runs.readEvents({ tenantId: 'default', runId: id, afterSequence: 0, limit: 9 });
    expect(events.events.at(-1)).toMatchObject({ type: 'end' });
  });

  it.each([
    ['of one market', 1, [{ first: 0, end: 6 }], {}],
    [
      'of two markets',
      2,
      [
        { first: 0, end: 3 },
        { first: 3, end: 6 },
      ],
      { market: [0, 1] },
    ],
  ])(
    'plans the repeat of an optimization %s: takes over what succeeded, and names what failed, with its parameters',
    async (_, markets, ranges, ofMarkets) => {
      const parent = await submitOn(markets);
      for (const range of ranges) expect(await complete(parent, [1, 4], markets)).toMatchObject(range);
      expect((await ended(parent)).status).toBe('completed_with_failures');
      await results.database.rows(
        'update optimization_runs set engine_version = $2, metric_version = $3 where id = $1',
        [parent, engineVersion, METRIC_VERSION],
      );
      const asked = { tenantId: 'default', id: parent, keyId: '' };
      const child = (await results.client.steering.retryFailed(asked)).optimization!.id;
      // Only the parameters that the row had are told: those of the test's own rows.
      const trials = { index: [1, 4], params: [{ fast: 3 }, { fast: 6 }], ...ofMarkets };
      expect((await complete(child, [], markets)).trials).toEqual(trials);
      expect(await ended(child)).toMatchObject({
        status: 'completed',
        completedCombinations: 6,
        cachedCombinations: 4,
        failedCombinations: 0,
        bestIndex: 5,
        bestTimeframe: markets === 1 ? 'H1' : 'H4',
      });
      const stored = await results.database.rows<{ market: number | null }>(
        'select market from optimization_results where run_id = $1 order by combination_index',
        [child],
      );
      expect(stored.map(({ market }) => market)).toEqual([0, 1, 2, 3, 4, 5].map((at) => marketOf(at, markets) ?? null));
    },
  );

  const run = async (id: string) => await results.client.runs.getOptimization({ tenantId: 'default', id });
  const ended = async (id: string) =>
    await eventually('it has ended', async () => (await run(id)).completedAtMs !== undefined && (await run(id)));
  const given = async (runId: string) =>
    await results.database.rows<{ id: string; epoch: number; first: number; end: number; trials: unknown }>(
      `select id, epoch, first_index::int as first, end_index::int as end, trials from work_chunks
       where run_id = $1 and status = 'dispatched' order by first_index`,
      [runId],
    );
  /** Six combinations: six values on one market, or three on each of two. */
  const submitOn = async (markets: number): Promise<string> => {
    const fast = [2, 3, 4, 5, 6, 7].slice(0, 6 / markets);
    const grid = { ...searchOf(1), grid: [{ name: 'fast', values: fast }], chunkSize: 6 };
    const spec = runSpecOn(dataset);
    const submitted = await results.client.runs.submitOptimization({
      tenantId: 'default',
      specJson: JSON.stringify(markets === 1 ? spec : onMarkets([spec, { ...spec, timeframe: 'H4' }])),
      searchJson: JSON.stringify(markets === 1 ? grid : { ...grid, markets }),
      totalCombinations: 6,
    });
    return submitted.optimization!.id;
  };
  const marketOf = (index: number, markets: number) => (markets === 1 ? undefined : Math.floor(index / 3));
  /** Does the first chunk that is dispatched. */
  const complete = async (runId: string, failing: readonly number[], markets: number) => {
    const [chunk] = await eventually('a chunk is dispatched', async () => {
      const found = await given(runId);
      return found.length > 0 && found;
    });
    const named = (chunk.trials as { index: number[] } | null)?.index;
    const indices = named ?? Array.from({ length: chunk.end - chunk.first }, (_, at) => chunk.first + at);
    const claim = { chunkId: chunk.id, epoch: chunk.epoch, workerId: 'test', redelivered: false };
    const { token } = await results.client.work.claim(claim);
    const rows = indices.map((index) => ({
      ...(failing.includes(index) ? { index, error: 'no bars' } : { index, objective: index, drawdownPct: 1 }),
      market: marketOf(index, markets),
    }));
    await results.client.complete(completionOf({ chunkId: chunk.id, token }, rows));
    return chunk;
  };
});
