import type { Dataset } from '@barmill/contracts';
import { BrokerProbe, eventually, required, reserveBroker, runSpecOn, searchOf } from '@barmill/testing';
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
});
