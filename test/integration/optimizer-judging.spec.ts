import { unpackDoubles, type Dataset, type Judgement } from '@barmill/contracts';
import { judgeColumns, judgeReturns, type TrialColumns } from '@barmill/optimization';
import {
  BrokerProbe,
  completionOf,
  eventually,
  required,
  reserveBroker,
  returnsOf,
  runSpecOn,
  searchOf,
  type ReportedRow,
} from '@barmill/testing';
import { ResultsUnderTest } from './results-under-test';
import { ServiceProcess } from './service-process';

jest.setTimeout(60_000);

interface Chunk {
  readonly id: string;
  readonly epoch: number;
  readonly trials: { readonly index: number[]; readonly params: Record<string, number>[] } | null;
}

describe('judging an optimization', () => {
  const combinations = 150;
  const days = 60;
  const slow = Array.from({ length: combinations }, (_, at) => at + 3);
  const search = { ...searchOf(1), grid: [{ name: 'slow', values: slow }], fixed: { fast: 2 } };
  /** A hill with a peak on it, two trials without a value, and one that failed. */
  const rows = slow.map((_, index): ReportedRow => {
    const objective = index === 20 ? 9 : 5 - Math.abs(index - 90) / 20;
    if (index === 7) return { index, error: 'no bars' };
    return { index, objective: index < 2 ? undefined : objective, drawdownPct: (index * 37) % 11, trades: 25 + index };
  });
  let release: () => Promise<void>;
  let results: ResultsUnderTest;
  let optimizer: ServiceProcess;
  let dataset: Dataset;
  const startOptimizer = async () =>
    await ServiceProcess.start('optimizer', {
      RESULTS_URL: results.address,
      RABBITMQ_URL: required('TEST_RABBITMQ_URL'),
    });

  beforeAll(async () => {
    release = await reserveBroker();
    const probe = await BrokerProbe.connect(required('TEST_RABBITMQ_URL'));
    await probe.reset();
    await probe.close();
    results = await ResultsUnderTest.start({ env: { RABBITMQ_URL: required('TEST_RABBITMQ_URL') } });
    dataset = await results.dataset();
    optimizer = await startOptimizer();
  }, 180_000);
  afterAll(async () => {
    await optimizer.stop();
    await results.stop();
    await release();
  });

  const submit = async (force: string): Promise<string> => {
    const { optimization } = await results.client.runs.submitOptimization({
      tenantId: 'default',
      specJson: JSON.stringify(runSpecOn(dataset)),
      searchJson: JSON.stringify({ ...search, chunkSize: combinations }),
      totalCombinations: combinations,
      notes: force,
    });
    return optimization!.id;
  };
  const dispatched = async (runId: string, wanted: string): Promise<Chunk[]> =>
    await eventually(`${wanted} are wanted of workers`, async () => {
      const chunks = await results.database.rows<Chunk>(
        `select id, epoch, trials from work_chunks where run_id = $1 and wanted = $2 and status = 'dispatched' order by first_index`,
        [runId, wanted],
      );
      return chunks.length > 0 && chunks;
    });
  const claimed = async ({ id, epoch }: Chunk) => {
    const claim = { chunkId: id, epoch, workerId: 'test', redelivered: false };
    return { chunkId: id, token: (await results.client.work.claim(claim)).token };
  };
  const ended = async (runId: string): Promise<Judgement> => {
    await eventually('the run ends', async () => {
      const { status } = await results.client.runs.getOptimization({ tenantId: 'default', id: runId });
      return status === 'completed_with_failures';
    });
    return await results.client.analysis.readJudgement({ tenantId: 'default', id: runId });
  };
  const computed = async (runId: string, figures: readonly ReportedRow[] = rows): Promise<void> => {
    const [chunk] = await dispatched(runId, 'figures');
    await results.client.complete(completionOf(await claimed(chunk), figures));
  };
  const dailyReturns = (index: number): Float64Array =>
    Float64Array.from(
      { length: days },
      (_, day) => (((index + 3) * (day + 7) * 2_654_435_761) % 1_009) / 50_000 - 0.01,
    );

  /** By the libraries alone. */
  const expected = () => {
    const succeeded = rows.filter(({ error }) => error === undefined);
    const column = (pick: (row: ReportedRow) => number | undefined) =>
      Float64Array.from(succeeded, (row) => pick(row) ?? NaN);
    const columns: TrialColumns = {
      index: column(({ index }) => index),
      objective: column(({ objective }) => objective),
      sharpe: column(({ objective }) => objective),
      totalTrades: column(({ trades }) => trades),
      maxDrawdownPct: column(({ drawdownPct }) => drawdownPct),
    };
    const judged = judgeColumns(columns, { direction: 'maximize', seed: searchOf(1).seed, axes: search.grid });
    const returns = new Map(slow.map((_, index) => [index, dailyReturns(index)]));
    const terms = { periodsPerYear: 252, riskFreePerPeriod: 0, initialBalance: 10_000 };
    return { judged, ...judgeReturns(judged, returns, terms) };
  };

  it('gives the very bits of the libraries, whoever goes on where another optimizer ended', async () => {
    const runId = await submit('judged');
    await computed(runId);
    const chunks = await dispatched(runId, 'returns');
    const { judged, overfitting, sparklines } = expected();
    const wanted = [...new Set([...judged.sample.combinationIndex, ...judged.leaders])].sort((a, b) => a - b);
    expect(chunks.flatMap(({ trials }) => trials!.index)).toEqual(wanted);
    expect(chunks[0].trials!.params[0]).toEqual({ fast: wanted[0] + 2 });
    await optimizer.kill();
    for (const chunk of chunks) {
      const { index } = chunk.trials!;
      const values = Float64Array.from(index.flatMap((each) => [...dailyReturns(each)]));
      await results.client.complete(returnsOf(await claimed(chunk), index, values));
    }
    optimizer = await startOptimizer();
    const { overfittingJson, surfaceJson } = await ended(runId);
    expect(JSON.parse(overfittingJson!)).toEqual(overfitting);
    expect(JSON.parse(surfaceJson!)).toEqual(JSON.parse(JSON.stringify(judged.surface)));
    const { results: listed } = await results.client.library.findResults({
      tenantId: 'default',
      runId,
      query: {
        order: [
          { field: 'plateau_rank', isDescending: false },
          { field: 'combination_index', isDescending: false },
        ],
        limit: 200,
      },
    });
    const ranked = listed.filter(({ plateauRank }) => plateauRank !== undefined);
    expect(ranked.map((row) => row.combinationIndex)).toEqual([...judged.ranking.combinationIndex]);
    expect(ranked.map(({ plateauScore = NaN }) => plateauScore)).toEqual([...judged.ranking.score]);
    const lines = new Map(
      listed.flatMap(({ combinationIndex: index, sparkline }) =>
        sparkline.length === 0 ? [] : [[index, unpackDoubles(sparkline, sparkline.length / 8)] as const],
      ),
    );
    expect(lines).toEqual(new Map(sparklines.map(({ combinationIndex, equity }) => [combinationIndex, equity])));
    expect(await results.database.count('optimization_returns', 'run_id = $1', [runId])).toBe(0);
  });

  it('of which the sample was lost ends all the same, and says that it has no PBO', async () => {
    const runId = await submit('lost');
    await computed(runId);
    const [lost] = await dispatched(runId, 'returns');
    await claimed(lost);
    await results.database.rows(`update work_chunks set status = 'failed', finished_at = now() where id = $1`, [
      lost.id,
    ]);
    const { overfittingJson } = await ended(runId);
    expect(JSON.parse(overfittingJson!)).toMatchObject({
      pbo: { probability: null, reason: 'returns_missing' },
      deflatedSharpe: { value: null, reason: 'returns_missing' },
      ranking: { method: 'plateau' },
    });
  });

  it('in which nothing has a value completes without a best, says why, and judges nothing', async () => {
    const runId = await submit('nothing');
    const reasonOf = (index: number) => (index < 100 ? 'infeasible: total_trades >= 900' : undefined);
    await computed(
      runId,
      slow.map((_, index) => ({ index, reason: reasonOf(index), trades: index, drawdownPct: 1 })),
    );
    const run = await eventually('the run ends', async () => {
      const found = await results.client.runs.getOptimization({ tenantId: 'default', id: runId });
      return found.completedAtMs !== undefined && found;
    });
    expect([run.status, run.bestValue, run.bestIndex, run.bestParamsJson]).toEqual([
      'completed',
      undefined,
      undefined,
      undefined,
    ]);
    expect(JSON.parse(run.missingBestJson!)).toEqual([
      { reason: 'infeasible: total_trades >= 900', combinations: 100 },
      { reason: 'no_value', combinations: 50 },
    ]);
    const { overfittingJson, surfaceJson } = await results.client.analysis.readJudgement({
      tenantId: 'default',
      id: runId,
    });
    const none = { value: null, reason: 'no_objective_value' };
    expect(JSON.parse(overfittingJson!)).toMatchObject({
      combinationIndex: null,
      ...{ deflatedSharpe: none, sharpe: none, pValue: none, isSignificant: null },
      pbo: { probability: null, reason: 'too_few_trials' },
      sample: { size: 0, trials: 0 },
    });
    expect(JSON.parse(surfaceJson!)).toMatchObject({ reason: 'no_objective_value', best: null, robust: null });
    // They are listed all the same, by lower drawdown and index.
    const order = [{ field: 'rank' }, { field: 'combination_index' }];
    const query = { order, limit: 3 };
    const { results: listed } = await results.client.library.findResults({ tenantId: 'default', runId, query });
    expect(listed.map(({ combinationIndex, objectiveValue }) => [combinationIndex, objectiveValue])).toEqual([
      [0, undefined],
      [1, undefined],
      [2, undefined],
    ]);
  });
});
