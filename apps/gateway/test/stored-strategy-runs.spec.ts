import { GatewayUnderTest } from './gateway-under-test';
import { sampleDocument as document } from './sample-document';
import { sampleBacktest, sampleDataset, sampleInstrument, sampleOptimization } from './sample-rows';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
  const { results } = gateway;
  results.instruments.push(sampleInstrument());
  results.datasets.push(sampleDataset(), sampleDataset({ timeframe: 'D1' }), sampleDataset({ timeframe: 'H1' }));
  results.backtests.set(sampleBacktest().id, sampleBacktest());
  results.optimizations.set(sampleOptimization().id, sampleOptimization());
});
afterAll(async () => await gateway.stop());
beforeEach(() => void gateway.results.strategies.rows.splice(0));

const store = async (change: object = {}) => await gateway.post('/v1/strategies', { ...document, ...change });
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return (await answer.json()) as Record<string, never>;
};

describe('a run of a stored strategy', () => {
  const run = { symbol: 'EURUSD', timeframe: 'M15' };
  const specOf = (json: string) => JSON.parse(json) as { strategy: object; tradeFrom: number };

  it('carries the document of the version that it names', async () => {
    await store();
    await store({ version: 2, title: 'Second' });
    const newest = await gateway.post('/v1/backtests', { ...run, strategy: 'dip', params: { period: 5 } });
    expect(newest.status).toBe(202);
    const { specJson, paramsJson } = gateway.results.submitted.backtest!;
    expect(specOf(specJson).strategy).toEqual({
      name: 'dip',
      version: 2,
      document: { ...document, version: 2, title: 'Second' },
    });
    expect(JSON.parse(paramsJson)).toEqual({ period: 5 });
    const strategy = { name: 'dip', version: 1 };
    await gateway.post('/v1/optimizations', { ...run, strategy, param_grid: { period: [5, 10] } });
    const submitted = gateway.results.submitted.optimization!;
    expect([specOf(submitted.specJson).strategy, submitted.totalCombinations]).toEqual([{ ...strategy, document }, 2]);
  });

  it('of a built-in one carries none', async () => {
    await gateway.post('/v1/backtests', { ...run, strategy: 'ema-cross' });
    expect(specOf(gateway.results.submitted.backtest!.specJson).strategy).toMatchObject({ document: null });
  });

  it.each([
    ['an unknown strategy', { strategy: 'nobodys' }, 'unknown_strategy', '/strategy', /Built in: .*Stored: dip/],
    ['an unknown version', { strategy: { name: 'dip', version: 9 } }, 'unknown_strategy', '/strategy', /versions: 1\./],
    [
      'a version beyond all',
      { strategy: { name: 'dip', version: 5e9 } },
      'unknown_strategy',
      '/strategy',
      /versions: 1\./,
    ],
    ['risk without a stop loss', { strategy: 'dip', risk_pct: 1 }, 'no_stop_loss', '/risk_pct', /dip sets none/],
    [
      'bars that its context is no longer than',
      { strategy: 'daily-trend-pullback', timeframe: 'D1' },
      'timeframe_mismatch',
      '/timeframe',
      /made for H1: it reads D1.*got D1/,
    ],
    [
      'such bars by their other name',
      { strategy: 'daily-trend-pullback', timeframe: undefined, primary_tf: 'D1' },
      'timeframe_mismatch',
      '/primary_tf',
      /got D1/,
    ],
  ])('is refused with %s', async (_, change, code, pointer, detail) => {
    await store();
    const body = { ...run, ...change };
    for (const [path, more] of [
      ['/v1/backtests', {}],
      ['/v1/optimizations', { param_grid: { period: [5] } }],
    ] as const) {
      const problem = await problemOf(await gateway.post(path, { ...body, ...more }));
      expect(problem).toMatchObject({ status: 422, code, errors: [{ pointer }] });
      expect(problem.detail).toMatch(detail);
    }
  });

  it('is refused where its parameters leave its entries without the stop loss that their size needs', async () => {
    const risky = { ...run, strategy: 'sma-cross', risk_pct: 1 };
    const single = await problemOf(await gateway.post('/v1/backtests', risky));
    expect(single).toMatchObject({ status: 422, code: 'no_stop_loss', errors: [{ pointer: '/risk_pct' }] });
    expect(single.detail).toMatch(/sma-cross sets none with these parameters\.$/);
    const param_grid = { stop_loss_pips: [10, 0] };
    const search = await problemOf(await gateway.post('/v1/optimizations', { ...risky, param_grid }));
    expect(search.detail).toMatch(/sma-cross sets none with stop_loss_pips = 0$/);
  });

  it('that sizes its entries takes no size', async () => {
    await store({ sizing: { volume: 0.2 } });
    const problem = await problemOf(await gateway.post('/v1/backtests', { ...run, strategy: 'dip', volume: 2 }));
    expect(problem).toMatchObject({ status: 422, code: 'contradicting_sizes', errors: [{ pointer: '/volume' }] });
    expect((await gateway.post('/v1/backtests', { ...run, strategy: 'dip' })).status).toBe(202);
  });

  it('starts later on shorter bars than it is made for', async () => {
    const from = async (timeframe: string) => {
      const answer = await gateway.post('/v1/backtests', { ...run, timeframe, strategy: 'daily-trend-pullback' });
      expect(answer.status).toBe(202);
      return specOf(gateway.results.submitted.backtest!.specJson).tradeFrom;
    };
    const hours = await from('H1');
    // Ten days of hours, then of quarters of an hour.
    expect(hours).toBeGreaterThan(200);
    expect(await from('M15')).toBeGreaterThan(3.5 * hours);
  });

  it('is refused where the stored document is no longer valid', async () => {
    await store();
    gateway.results.strategies.rows[0].definitionJson = JSON.stringify({ ...document, entry: { long: 'old()' } });
    const problem = await problemOf(await gateway.post('/v1/backtests', { ...run, strategy: 'dip' }));
    expect(problem).toMatchObject({ status: 422, code: 'invalid_strategy', errors: [{ pointer: '/strategy' }] });
    expect(problem.detail).toMatch(/dip version 1 is not valid any more: \/entry\/long: unknown function "old"/);
  });
});
