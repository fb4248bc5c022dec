import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BarSeries } from '@barmill/market-data';
import { BarmillUnderTest } from './support/barmill-under-test';
import { barsOf, csvOf, longerBars, seededBars, still, type Prices } from './support/bars';
import { runLocally } from './support/local-run';
import type { Backtest, Dataset, Optimization, ResultRow, Trade } from './support/resources';

jest.setTimeout(60_000);

interface LocalOptimization {
  readonly results: readonly ResultRow[];
  readonly overfitting: object;
  readonly judgement: { readonly overfitting: object; readonly surface: object };
}
type Shown = Backtest & { readonly config: Record<string, unknown>; readonly trades_hash: string };

let barmill: BarmillUnderTest;

beforeAll(async () => {
  barmill = await BarmillUnderTest.start('markets');
});
afterAll(async () => await barmill.stop());

async function upload(symbol: string, timeframe: string, series: BarSeries): Promise<string> {
  const { status, body } = await barmill.api.upload<Dataset>(csvOf(series), { symbol, timeframe });
  if (status !== 201) throw new Error(`the upload was answered ${status}: ${JSON.stringify(body)}`);
  return body.id;
}

async function backtest(request: object): Promise<Shown> {
  const { id } = await barmill.api.submit<Backtest>('/v1/backtests', request);
  const run = await barmill.ended<Shown>(`/v1/backtests/${id}`);
  expect(run).toMatchObject({ status: 'completed', error_message: null });
  return run;
}

const tradesOf = async ({ id }: Shown) =>
  await barmill.api.all<Trade & { readonly volume: number; readonly exit_reason: string }>(
    `/v1/backtests/${id}/trades`,
  );

/** Its averages cross at the first bar at `price`, where it goes long; the last bar ends the run. */
const crossingAt = (below: number, price: number, last: number): Prices =>
  still(below, below, below, below, below, price, price, price, last);
const crossing = { strategy: 'sma-cross', timeframe: 'H1', spread_pips: 0 };
const params = (stops: object) => ({ fast: 2, slow: 3, ...stops });

describe('an account in another currency', () => {
  it('converts at the rates of a pair: EURGBP for dollars, where a risk of 1 % is 0.50 lots (M19)', async () => {
    await upload('EURGBP', 'H1', barsOf('H1', crossingAt(0.849, 0.85, 0.852)));
    const pounds = await upload('GBPUSD', 'H1', barsOf('H1', crossingAt(1.25, 1.25, 1.3)));
    const request = {
      ...crossing,
      symbol: 'EURGBP',
      account_currency: 'USD',
      risk_pct: 1,
      params: params({ stop_loss_pips: 16 }),
    };
    const run = await backtest(request);
    expect(run.config).toMatchObject({
      account_currency: 'USD',
      conversion: [{ symbol: 'GBPUSD', timeframe: 'H1', dataset_id: pounds, is_inverse: false }],
      contexts: [],
      finer: null,
    });
    const [trade] = await tradesOf(run);
    // 100 dollars for 16 pips of 12.50; then 50,000 euro gain 0.002 pounds each, at 1.30.
    expect(trade).toMatchObject({ volume: 0.5, exit_reason: 'end_of_data' });
    expect(trade.profit).toBeCloseTo(50_000 * 0.002 * 1.3, 9);
    const named = await backtest({ ...request, conversion_datasets: { GBPUSD: pounds } });
    expect(named.result_hash).toBe(run.result_hash);
    const inPounds = await backtest({ ...request, account_currency: undefined });
    expect(inPounds.result_hash).not.toBe(run.result_hash);
  });

  it('converts at one over the own price: USDJPY for dollars, where a risk of 1 % is 0.50 lots (M18)', async () => {
    const own = await upload('USDJPY', 'H1', barsOf('H1', crossingAt(149.9, 150, 150.3)));
    const run = await backtest({
      ...crossing,
      symbol: 'USDJPY',
      dataset_id: own,
      account_currency: 'usd',
      risk_pct: 1,
      params: params({ stop_loss_pips: 30 }),
    });
    expect(run.config).toMatchObject({
      account_currency: 'USD',
      conversion: [{ symbol: 'USDJPY', timeframe: 'H1', dataset_id: own, is_inverse: true }],
    });
    const [trade] = await tradesOf(run);
    expect(trade.volume).toBe(0.5);
    expect(trade.profit).toBeCloseTo((50_000 * 0.3) / 150.3, 9);
  });
});

describe('a bar that touches stop and target', () => {
  const stops = params({ stop_loss_pips: 20, take_profit_pips: 20 });
  // In at 1.10 with a stop at 1.098 and a target at 1.102; the next hour touches both.
  const hours: Prices = [...still(1.09, 1.09, 1.09, 1.09, 1.09, 1.1), [1.1, 1.103, 1.097, 1.1], [1.1, 1.1, 1.1, 1.1]];
  const quarters: Prices = [
    ...hours.slice(0, 6).flatMap((bar) => [bar, bar, bar, bar]),
    [1.1, 1.101, 1.099, 1.101],
    [1.101, 1.103, 1.1, 1.1],
    [1.1, 1.1, 1.097, 1.098],
    [1.098, 1.1, 1.098, 1.1],
  ];

  it('is decided by the finer bars that are given, else for the stop', async () => {
    const own = await upload('EURUSD', 'H1', barsOf('H1', hours));
    const finer = await upload('EURUSD', 'M15', barsOf('M15', quarters));
    const request = { ...crossing, symbol: 'EURUSD', dataset_id: own, tp_partial_close_ratio: 1, params: stops };
    const reasons = async (changes: object) => {
      const run = await backtest({ ...request, ...changes });
      return { run, reason: (await tradesOf(run))[0].exit_reason };
    };
    const stopped = await reasons({});
    expect(stopped.reason).toBe('sl');
    const without = await reasons({ intrabar_policy: 'lower_tf' });
    expect([without.reason, without.run.trades_hash]).toEqual(['sl', stopped.run.trades_hash]);
    const replayed = await reasons({ intrabar_policy: 'lower_tf', datasets: { M15: finer } });
    expect(replayed.reason).toBe('tp');
    expect(replayed.run.config.finer).toEqual({ timeframe: 'M15', dataset_id: finer });
  });
});

describe('a run with all bars that it can have', () => {
  const quarters = seededBars('M15', { bars: 6_000, seed: 21, startPrice: 150, tickSize: 0.001 });
  const hours = longerBars(quarters, 'H1');
  const series = {
    H1: hours,
    M15: quarters,
    D1: longerBars(hours, 'D1'),
    otherD1: seededBars('D1', { bars: 100, seed: 22, startPrice: 150, tickSize: 0.001 }),
    EURUSD: seededBars('H1', { bars: 1_600, seed: 23, startPrice: 1.1, tickSize: 0.00001 }),
  };
  const market = { symbol: 'USDJPY', timeframe: 'H1', initial_balance: 10_000_000 };
  const pullback = { ...market, strategy: 'daily-trend-pullback', params: { days: 5 } };
  const stopped = {
    ...market,
    strategy: 'sma-cross',
    params: { fast: 3, slow: 8, stop_loss_pips: 12, take_profit_pips: 12 },
  };
  const ids: Record<string, string> = {};
  const files: Record<string, string> = {};

  beforeAll(async () => {
    const folder = join(barmill.stack.stackDir, 'bars');
    mkdirSync(folder);
    for (const [name, bars] of Object.entries(series)) {
      const [symbol, timeframe] = name === 'EURUSD' ? [name, 'H1'] : ['USDJPY', name.replace('other', '')];
      ids[name] = await upload(symbol, timeframe, bars);
      files[name] = join(folder, `${name}.csv`);
      writeFileSync(files[name], csvOf(bars));
    }
  });

  /** The same request with data sets, and with files. */
  const named = (names: Record<string, string>, d1: string) => ({
    intrabar_policy: 'lower_tf',
    datasets: { D1: names[d1], M15: names.M15 },
    context_tfs: ['D1'],
    account_currency: 'EUR',
    conversion_datasets: { EURUSD: names.EURUSD, USDJPY: names.H1 },
  });

  async function locally<Printed>(command: string, { strategy, ...request }: { strategy: string }): Promise<Printed> {
    const config = join(barmill.stack.stackDir, 'request.json');
    writeFileSync(config, JSON.stringify(request));
    return await runLocally<Printed>([command, strategy, files.H1, '--config', config]);
  }

  async function expectSameLocally(request: { strategy: string }, ofService: object, ofFiles: object): Promise<Shown> {
    const run = await backtest({ ...request, dataset_id: ids.H1, ...ofService });
    const local = await locally<Shown>('run', { ...request, ...ofFiles });
    expect(run.metrics.total_trades).toBeGreaterThan(10);
    expect([local.result_hash, local.trades_hash]).toEqual([run.result_hash, run.trades_hash]);
    return run;
  }

  it('is the same on the stack and on this machine, as a plain one is', async () => {
    const plain = await expectSameLocally(pullback, {}, {});
    const full = await expectSameLocally(pullback, named(ids, 'otherD1'), named(files, 'otherD1'));
    expect(full.result_hash).not.toBe(plain.result_hash);
    expect(full.config).toMatchObject({
      account_currency: 'EUR',
      conversion: [
        { symbol: 'USDJPY', timeframe: 'H1', dataset_id: ids.H1, is_inverse: true },
        { symbol: 'EURUSD', timeframe: 'H1', dataset_id: ids.EURUSD, is_inverse: true },
      ],
      contexts: [{ timeframe: 'D1', dataset_id: ids.otherD1 }],
      finer: { timeframe: 'M15', dataset_id: ids.M15 },
    });
  });

  it('is the same on this machine where finer bars decide', async () => {
    const finer = (names: Record<string, string>) => ({ intrabar_policy: 'lower_tf', datasets: { M15: names.M15 } });
    const replayed = await expectSameLocally(stopped, finer(ids), finer(files));
    expect(replayed.metrics.ambiguous_bars).toBeGreaterThan(0);
    const without = await backtest({ ...stopped, dataset_id: ids.H1 });
    expect(replayed.trades_hash).not.toBe(without.trades_hash);
  });

  it('reads the context bars that are given: the same as resampled, or others', async () => {
    const resampled = await backtest({ ...pullback, dataset_id: ids.H1 });
    const same = await backtest({ ...pullback, dataset_id: ids.H1, datasets: { D1: ids.D1 } });
    const other = await backtest({ ...pullback, datasets: { H1: ids.H1, D1: ids.otherD1 } });
    expect([same.result_hash, same.trades_hash]).toEqual([resampled.result_hash, resampled.trades_hash]);
    expect(other.trades_hash).not.toBe(resampled.trades_hash);
  });

  it('gives every combination of an optimization the figures, the places and the worth that it has on this machine', async () => {
    const { params: _, ...base } = pullback;
    const search = { ...base, param_grid: { days: [3, 5, 8], period: [4, 5, 6] }, chunk_size: 2 };
    const { id } = await barmill.api.submit<Optimization>('/v1/optimizations', {
      ...search,
      dataset_id: ids.H1,
      ...named(ids, 'otherD1'),
    });
    // The same bars but for the days of the context, at the same time: a thread has both in turn.
    const { id: twin } = await barmill.api.submit<Optimization>('/v1/optimizations', {
      ...search,
      dataset_id: ids.H1,
      ...named(ids, 'D1'),
    });
    for (const [run, d1] of [
      [id, 'otherD1'],
      [twin, 'D1'],
    ]) {
      await barmill.ended(`/v1/optimizations/${run}`);
      const path = `/v1/optimizations/${run}`;
      const rows = await barmill.api.all<ResultRow>(`${path}/results`);
      const local = await locally<LocalOptimization>('optimize', { ...search, ...named(files, d1) });
      expect(rows).toHaveLength(9);
      expect(new Set(rows.map(({ result_hash: hash }) => hash)).size).toBe(9);
      expect(rows).toEqual(local.results);
      expect(await barmill.api.get(path)).toMatchObject({ overfitting: local.overfitting });
      const { overfitting, surface } = local.judgement;
      expect(await barmill.api.get(`${path}/overfitting`)).toEqual({ optimization_id: run, ...overfitting });
      const found = await barmill.api.get<Record<'importance' | 'market_importance', unknown>>(`${path}/surface`);
      const { importance: _, market_importance: _market, ...around } = found;
      expect(around).toEqual({ optimization_id: run, ...surface });
    }
  });
});
