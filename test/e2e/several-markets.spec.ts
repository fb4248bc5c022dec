import type { BarSeries } from '@barmill/market-data';
import { rowDifferences } from '../../tools/check-kill/comparison.mjs';
import type { Problem } from './support/api-client';
import { BarmillUnderTest } from './support/barmill-under-test';
import { csvOf, longerBars, seededBars } from './support/bars';
import type { Backtest, Dataset, Optimization, ResultRow } from './support/resources';

jest.setTimeout(60_000);

interface Shown extends Optimization {
  readonly markets:
    readonly { readonly symbol: string; readonly timeframe: string; readonly dataset_id: string }[] | null;
  readonly overfitting: { readonly trials: number; readonly deflated_sharpe: number | null } | null;
}

const grid = {
  strategy: 'sma-cross',
  param_grid: { fast: [3, 5, 8], slow: [20, 30, 40] },
  optimize_metric: 'net_profit',
  chunk_size: 4,
};
const lists = { symbols: ['EURUSD', 'GBPUSD'], timeframes: ['H1', 'H4'] };
const pairs = ['EURUSD H1', 'EURUSD H4', 'GBPUSD H1', 'GBPUSD H4'];

let barmill: BarmillUnderTest;
const ids: Record<string, string> = {};

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('several-markets', { engines: 2 });
  const euro = seededBars('H1', { bars: 3_000, seed: 3, startPrice: 1.1, tickSize: 0.00001 });
  const pound = seededBars('H1', { bars: 2_400, seed: 4, startPrice: 1.3, tickSize: 0.00001 });
  await upload('EURUSD', 'H1', euro);
  await upload('EURUSD', 'H4', longerBars(euro, 'H4'));
  await upload('GBPUSD', 'H1', pound);
  await upload('GBPUSD', 'H4', longerBars(pound, 'H4'));
});
afterAll(async () => await barmill.stop());

async function upload(symbol: string, timeframe: string, series: BarSeries): Promise<void> {
  const { status, body } = await barmill.api.upload<Dataset>(csvOf(series), { symbol, timeframe });
  if (status !== 201) throw new Error(`the upload was answered ${status}: ${JSON.stringify(body)}`);
  ids[`${symbol} ${timeframe}`] = body.id;
}

async function optimized(request: object): Promise<Shown> {
  const { id } = await barmill.api.submit<Shown>('/v1/optimizations', request);
  const run = await barmill.ended<Shown>(`/v1/optimizations/${id}`);
  expect(run).toMatchObject({ status: 'completed', error_message: null });
  return run;
}

const rowsOf = async ({ id }: Shown, query = 'order_by=combination_index') =>
  await barmill.api.all<ResultRow & { readonly p_value: number | null }>(`/v1/optimizations/${id}/results?${query}`);
const marketOf = ({ symbol, timeframe }: ResultRow) => `${symbol} ${timeframe}`;

describe('a grid on two symbols and two timeframes', () => {
  let run: Shown;
  let rows: ResultRow[];

  beforeAll(async () => {
    run = await optimized({ ...grid, ...lists });
    rows = await rowsOf(run);
  });

  it('is one optimization with the rows of four, bit for bit', async () => {
    expect(run).toMatchObject({ total_combinations: 36, completed_combinations: 36 });
    expect(run.markets!.map(({ symbol, timeframe, dataset_id }) => [`${symbol} ${timeframe}`, dataset_id])).toEqual(
      pairs.map((pair) => [pair, ids[pair]]),
    );
    for (const [place, pair] of pairs.entries()) {
      const [symbol, timeframe] = pair.split(' ');
      const alone = await optimized({ ...grid, symbol, timeframe });
      expect(alone.markets).toBeNull();
      const own = rows.slice(9 * place, 9 * (place + 1));
      expect(own.map(marketOf)).toEqual(Array(9).fill(pair));
      const shifted = own.map((row) => ({ ...row, combination_index: row.combination_index - 9 * place }));
      expect(rowDifferences(await rowsOf(alone), shifted)).toEqual([]);
    }
  });

  it('is ranked as one, and tells the market of its best', async () => {
    const reference = await barmill.referenceOf(run.id);
    expect(rowDifferences(reference.rows, rows)).toEqual([]);
    const ranked = await rowsOf(run, 'ranking=objective');
    expect(ranked.map(({ combination_index: index }) => index)).toEqual(reference.ranking);
    expect([run.best_index, run.best_symbol, run.best_timeframe]).toEqual([
      ranked[0].combination_index,
      ranked[0].symbol,
      ranked[0].timeframe,
    ]);
    expect(run.overfitting!.trials).toBe(rows.filter(({ metrics }) => metrics.sharpe_ratio !== null).length);
    expect(run.overfitting!.deflated_sharpe).not.toBeNull();
    // All 36 are looked at, so that of every market the number of days is known.
    for (const { p_value, metrics } of ranked) expect(p_value === null).toBe(metrics.sharpe_ratio === null);
  });

  it('lists the rows of a market by a filter', async () => {
    const filter = encodeURIComponent('symbol = "gbpusd" AND timeframe = H4');
    expect((await rowsOf(run, `filter=${filter}&order_by=combination_index`)).map(marketOf)).toEqual(
      Array(9).fill('GBPUSD H4'),
    );
  });

  it('opens a combination on its own bars, with the same bits', async () => {
    const { status, body } = await barmill.api.post<Backtest>(`/v1/optimizations/${run.id}/results/20/open`, {});
    expect([200, 202]).toContain(status);
    const opened = await barmill.ended<Backtest & { symbol: string; timeframe: string; dataset_id: string }>(
      `/v1/backtests/${body.id}`,
    );
    expect(opened).toMatchObject({ symbol: 'GBPUSD', timeframe: 'H1', dataset_id: ids['GBPUSD H1'] });
    expect(opened.result_hash).toBe(rows[20].result_hash);
  });
});

describe('what is asked of a run on several markets', () => {
  let run: Shown;

  beforeAll(async () => {
    run = await optimized({ ...grid, ...lists });
  });

  it('maps one market, that of the best unless another is named', async () => {
    const map = async (query: string) =>
      await barmill.api.get<{ symbol: string; timeframe: string; cells: { combination_index: number }[] }>(
        `/v1/optimizations/${run.id}/heatmap?x=fast&y=slow${query}`,
      );
    expect(await map('')).toMatchObject({ symbol: run.best_symbol, timeframe: run.best_timeframe });
    const named = await map('&symbol=GBPUSD&timeframe=H4');
    expect(named).toMatchObject({ symbol: 'GBPUSD', timeframe: 'H4' });
    expect(named.cells.map(({ combination_index: index }) => index).sort()).toEqual([
      27, 28, 29, 30, 31, 32, 33, 34, 35,
    ]);
    const { status, body } = await barmill.api.request<Problem>(
      `/v1/optimizations/${run.id}/heatmap?x=fast&symbol=USDJPY`,
    );
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'unknown_market', 'query "symbol"']);
  });

  it('tells how much the market matters, and looks around the best on its own', async () => {
    const importance = await barmill.api.get<{ market: { share: number }; parameters: { parameter: string }[] }>(
      `/v1/optimizations/${run.id}/importance`,
    );
    const rows = await rowsOf(run);
    // By hand: the variance of the four means over that of all.
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = (values: readonly number[]) => mean(values.map((value) => (value - mean(values)) ** 2));
    const profits = rows.map(({ objective_value: value }) => value!);
    const means = [0, 1, 2, 3].map((place) => mean(profits.slice(9 * place, 9 * (place + 1))));
    expect(importance.market.share).toBeCloseTo(variance(means) / variance(profits), 10);
    expect(importance.parameters.map(({ parameter }) => parameter).sort()).toEqual(['fast', 'slow']);

    const surface = await barmill.api.get<{
      best: { combination_index: number };
      market_importance: { share: number };
      slices: { points: { combination_index: number }[] }[];
    }>(`/v1/optimizations/${run.id}/surface`);
    expect(surface.market_importance.share).toBe(importance.market.share);
    const marketPlace = Math.floor(surface.best.combination_index / 9);
    const places = surface.slices.flatMap(({ points }) => points.map((at) => Math.floor(at.combination_index / 9)));
    expect(new Set(places)).toEqual(new Set([marketPlace]));
  });

  it('takes away symbol and timeframe with every row', async () => {
    const { body } = await barmill.api.request<string>(
      `/v1/optimizations/${run.id}/results/export?format=csv&order_by=combination_index`,
    );
    const [header, ...lines] = String(body)
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const at = ['combination_index', 'symbol', 'timeframe'].map((name) => header.indexOf(name));
    expect(at).not.toContain(-1);
    expect(lines.map((cells) => at.map((place) => cells[place]).join(' '))).toEqual(
      Array.from({ length: 36 }, (_, index) => `${index} ${pairs[Math.floor(index / 9)]}`),
    );
  });

  it('is extended on its markets, and takes its rows over', async () => {
    const { body } = await barmill.api.post<Shown>(`/v1/optimizations/${run.id}/extend`, {
      param_grid: { fast: [2, 3, 5, 8] },
    });
    const child = await barmill.ended<Shown>(`/v1/optimizations/${body.id}`);
    expect(child).toMatchObject({ status: 'completed', total_combinations: 48, cached_combinations: 36 });
    expect(child.markets).toEqual(run.markets);
    const whole = await optimized({
      ...grid,
      ...lists,
      param_grid: { ...grid.param_grid, fast: [2, 3, 5, 8] },
      force: true,
    });
    expect(rowDifferences(await rowsOf(whole), await rowsOf(child))).toEqual([]);
    expect((await rowsOf(child)).map(marketOf)).toEqual((await rowsOf(whole)).map(marketOf));
  });

  it('is estimated over all of them, with warnings that name theirs', async () => {
    const { body } = await barmill.api.post<{
      combinations: number;
      markets: number;
      bars: number;
      warnings: { code: string; detail: string }[];
    }>('/v1/optimizations/estimate', { ...grid, ...lists });
    expect(body).toMatchObject({ combinations: 36, markets: 4, bars: 3_000 + 2_400 + 750 + 600 });
    const tooMany = body.warnings.filter(({ code }) => code === 'more_combinations_than_data');
    expect(tooMany.map(({ detail }) => detail.split(':')[0])).toEqual(pairs);
  });

  it.each([
    ['a pair without data', { symbols: ['EURUSD', 'SP500'], timeframe: 'H1' }, '/symbols/1', 'no_dataset'],
    ['no such symbol', { symbols: ['EURUSD', 'NONE'], timeframe: 'H1' }, '/symbols/1', 'unknown_symbol'],
    ['no such timeframe', { symbol: 'EURUSD', timeframes: ['H1', 'H7'] }, '/timeframes/1', 'unknown_timeframe'],
    ['a market twice', { symbols: ['EURUSD', 'eurusd'], timeframe: 'H1' }, '/symbols/1', 'duplicate_market'],
    ['single fields beside', { ...lists, symbol: 'EURUSD' }, '/symbol', 'contradicting_markets'],
    [
      'data that are too short for the space',
      { symbols: ['EURUSD', 'GBPUSD'], timeframe: 'H4', param_grid: { fast: [3], slow: [20, 700] } },
      '/symbols/1',
      'too_few_bars',
    ],
  ])('is refused for %s, where it stands', async (_, markets, pointer, code) => {
    const stored = async () => (await barmill.stored.query('select count(*)::int as n from optimization_runs'))[0].n;
    const before = await stored();
    const { status, body } = await barmill.api.post<Problem>('/v1/optimizations', { ...grid, ...markets });
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, code, pointer]);
    expect(await stored()).toBe(before);
  });

  it('is refused as a walk forward, with the reason', async () => {
    const request = { ...grid, ...lists, symbol: 'EURUSD', timeframe: 'H1', train: { days: 20 }, test: { days: 5 } };
    const { status, body } = await barmill.api.post<Problem>('/v1/walk-forwards', request);
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }) => pointer)).toEqual(['/symbols', '/timeframes']);
    expect(body.errors[0].detail).toMatch(/windows are cut from the bars of one data set/);
  });
});

describe('a search that draws on several markets', () => {
  const drawn = {
    ...grid,
    dataset_ids: [] as string[],
    param_grid: { fast: { min: 2, max: 15 }, slow: { min: 16, max: 60 } },
    budget: { trials: 60 },
    seed: 3,
  };

  it.each([
    ['random', { batch: 25 }, 7],
    ['sobol', { batch: 25 }, 1],
    ['genetic', { population: 12 }, 5],
  ])('%s asks for, computes and ranks what a single process does', async (method, settings, chunkSize) => {
    const dataset_ids = pairs.map((pair) => ids[pair]);
    const request = { ...drawn, dataset_ids, method, search_settings: settings, chunk_size: chunkSize };
    const run = await optimized(request);
    expect(run).toMatchObject({ total_combinations: 60, method });
    const rows = await rowsOf(run);
    const reference = await barmill.referenceOf(run.id);
    expect(rowDifferences(reference.rows, rows)).toEqual([]);
    expect((await rowsOf(run, 'ranking=objective')).map(({ combination_index: index }) => index)).toEqual(
      reference.ranking,
    );
    expect(new Set(rows.map(marketOf))).toEqual(new Set(pairs));
    const other = rows.find((row) => marketOf(row) === 'GBPUSD H4')!;
    const { body } = await barmill.api.post<Backtest>(
      `/v1/optimizations/${run.id}/results/${other.combination_index}/open`,
      {},
    );
    // It would have failed with other bars: its hash has to be that of the row.
    expect(await barmill.ended<Backtest>(`/v1/backtests/${body.id}`)).toMatchObject({
      status: 'completed',
      result_hash: other.result_hash,
    });
  });
});
