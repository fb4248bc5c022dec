import { GatewayUnderTest } from './gateway-under-test';
import { problemOf } from './problem-of';
import { sampleDataset, sampleInstrument, sampleOptimization } from './sample-rows';

describe('steering', () => {
  let gateway: GatewayUnderTest;
  const run = sampleOptimization();
  const path = `/v1/optimizations/${run.id}`;
  const dataset = sampleDataset();
  const request = {
    strategy: 'sma-cross',
    symbol: 'EURUSD',
    timeframe: 'M15',
    param_grid: { fast: [5, 10, 20], slow: { min: 10, max: 30, step: 10 } },
  };

  beforeAll(async () => {
    gateway = await GatewayUnderTest.start({});
    gateway.results.allow('reader', ['read']);
    gateway.results.instruments.push(sampleInstrument());
    gateway.results.datasets.push(dataset);
    gateway.results.optimizations.set(run.id, run);
  });
  afterAll(async () => await gateway.stop());

  it.each([
    ['pause', 'paused'],
    ['resume', 'running'],
  ])('answers %s with 202, the run and where it is', async (action, status) => {
    const answer = await gateway.post(`${path}/${action}`, {});
    expect([answer.status, answer.headers.get('location')]).toEqual([202, path]);
    expect(await answer.json()).toMatchObject({ id: run.id, status });
  });

  it('needs the scope run', async () => {
    for (const action of ['pause', 'resume', 'retry-failed', 'extend']) {
      const answer = await gateway.fetch(`${path}/${action}`, { key: 'reader', method: 'POST' });
      expect([action, answer.status]).toEqual([action, 403]);
    }
  });

  it('answers 200 where a repeat goes on already', async () => {
    const answer = await gateway.post(`${path}/retry-failed`, {});
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ deduplicated: true, parent_id: run.id, parent_kind: 'retry' });
  });

  it('sends an extension with the whole search of the child, counted', async () => {
    const answer = await gateway.post(`${path}/extend`, { param_grid: { fast: [5, 10, 15] } });
    expect(answer.status).toBe(202);
    const [{ searchJson, totalCombinations }] = gateway.results.extended;
    expect([(JSON.parse(searchJson) as { grid: unknown }).grid, totalCombinations]).toEqual([
      [{ name: 'fast', values: [5, 10, 15] }],
      3,
    ]);
  });

  it('refuses an extension that is no larger, or has fields that there are not', async () => {
    const smaller = await problemOf(await gateway.post(`${path}/extend`, { param_grid: { fast: [5, 15] } }));
    expect(smaller).toMatchObject({ code: 'not_larger', status: 422, errors: [{ pointer: '/param_grid/fast' }] });
    expect((await gateway.post(`${path}/extend`, { grid: {} })).status).toBe(422);
    expect(gateway.results.extended).toHaveLength(1);
  });

  it('estimates by what was measured, and stores nothing', async () => {
    const equalRunId = run.id;
    gateway.results.estimateFacts = { sweepSlots: 4, nsPerBarCombination: 20, bytesPerRow: 1_000, equalRunId };
    const answer = await gateway.post('/v1/optimizations/estimate?workers=8', request);
    expect(answer.status).toBe(200);
    const { bars } = dataset;
    // Below slow: 5 three times, 10 twice, 20 once.
    const combinations = 6;
    const cpuSeconds = (combinations * bars * 20) / 1e9;
    expect(await answer.json()).toMatchObject({
      combinations,
      excluded: 9 - combinations,
      duplicates: 0,
      equal_run_id: run.id,
      bars,
      is_measured: true,
      cpu_seconds: cpuSeconds,
      workers: 4,
      wall_seconds: cpuSeconds / 4,
      result_bytes: 6_000,
    });
    expect(gateway.results.submitted.optimization).toBeUndefined();
  });

  it('assumes 10 ns where nothing was measured, and warns where no engine is there', async () => {
    gateway.results.estimateFacts = { sweepSlots: 0 };
    const answer = await gateway.post('/v1/optimizations/estimate', request);
    const estimate = (await answer.json()) as { warnings: { code: string }[] };
    expect(estimate).toMatchObject({
      ns_per_bar_combination: 10,
      is_measured: false,
      wall_seconds: null,
      at_workers: null,
      equal_run_id: null,
    });
    expect(estimate.warnings.map(({ code }) => code)).toContain('no_workers');
  });

  it('refuses to estimate what it would refuse to run', async () => {
    const none = await gateway.post('/v1/optimizations/estimate', { ...request, optimize_metric: 'luck' });
    expect(await problemOf(none)).toMatchObject({ code: 'unknown_metric' });
    expect((await gateway.post('/v1/optimizations/estimate?workers=0', request)).status).toBe(422);
  });

  it('takes a priority with a submission', async () => {
    await gateway.post('/v1/optimizations', { ...request, priority: 'low' });
    expect(gateway.results.submitted.optimization?.priority).toBe('low');
    expect((await gateway.post('/v1/optimizations', { ...request, priority: 'urgent' })).status).toBe(422);
  });
});
