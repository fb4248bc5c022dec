import type { BarSeries } from '@barmill/market-data';
import { rowDifferences } from '../../tools/check-kill/comparison.mjs';
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
  await barmill.api.all<ResultRow>(`/v1/optimizations/${id}/results?${query}`);
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
