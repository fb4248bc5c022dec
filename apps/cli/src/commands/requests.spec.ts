import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backtestRequest } from './backtest.command';
import { optimizationRequest } from './optimize.command';

const market = { strategy: 'sma-cross', symbol: 'SP500', timeframe: 'D1', wait: true };

describe('backtestRequest', () => {
  it('names fields as the API does and sends nothing that was not given', () => {
    expect(
      backtestRequest({ ...market, volume: 1, param: ['fast=20', 'slow=100'], tag: ['a'], start: '2010-01-01' }),
    ).toEqual({
      strategy: 'sma-cross',
      symbol: 'SP500',
      timeframe: 'D1',
      start_date: '2010-01-01',
      volume: 1,
      tags: ['a'],
      params: { fast: 20, slow: 100 },
    });
  });

  it('lets flags win over --set, and --set over the file; parameters are merged', () => {
    const folder = mkdtempSync(join(tmpdir(), 'barmill-cli-'));
    try {
      const config = join(folder, 'run.json');
      writeFileSync(
        config,
        JSON.stringify({
          strategy: 'x',
          symbol: 'EURUSD',
          primary_tf: 'M15',
          volume: 1,
          params: { fast: 5, slow: 50 },
        }),
      );
      const body = backtestRequest({
        wait: true,
        strategy: 'sma-cross',
        volume: 3,
        config,
        set: ['volume=2', 'symbol=SP500'],
        param: ['fast=9'],
      });
      expect(body).toEqual({
        strategy: 'sma-cross',
        symbol: 'SP500',
        primary_tf: 'M15',
        volume: 3,
        params: { fast: 9, slow: 50 },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names bars by timeframe and by symbol, over those of the file', () => {
    const options = {
      ...market,
      data: ['D1=a', 'M1=b'],
      conversion: ['GBPUSD=c'],
      contextTf: ['D1'],
      set: ['datasets={"D1":"x","H1":"y"}'],
    };
    expect(backtestRequest(options)).toMatchObject({
      datasets: { D1: 'a', H1: 'y', M1: 'b' },
      conversion_datasets: { GBPUSD: 'c' },
      context_tfs: ['D1'],
    });
    expect(backtestRequest({ ...options, set: ['conversion_datasets=["x"]'] }).conversion_datasets).toEqual({
      GBPUSD: 'c',
    });
    expect(backtestRequest({ ...market, set: ['conversion_datasets=["x"]'] }).conversion_datasets).toEqual(['x']);
  });

  it('lists all that is missing', () => {
    expect(() => backtestRequest({ wait: true })).toThrow('Missing --strategy, --symbol, --timeframe');
  });

  it('says which config file cannot be read', () => {
    expect(() => backtestRequest({ ...market, config: '/nonexistent/run.json' })).toThrow(
      /cannot read \/nonexistent\/run\.json/,
    );
  });
});

describe('optimizationRequest', () => {
  it('turns flags into the search', () => {
    const options = {
      ...market,
      grid: ['fast=5:60:5', 'slow=50,100'],
      param: ['stop=2'],
      constraint: ['fast < slow'],
      metric: 'profit_factor',
      direction: 'maximize',
      chunkSize: 50,
    };
    expect(optimizationRequest(options)).toEqual({
      strategy: 'sma-cross',
      symbol: 'SP500',
      timeframe: 'D1',
      param_grid: { fast: { min: 5, max: 60, step: 5 }, slow: [50, 100] },
      fixed_params: { stop: 2 },
      constraints: ['fast < slow'],
      optimize_metric: 'profit_factor',
      direction: 'maximize',
      chunk_size: 50,
    });
  });

  it('turns flags into a method, its seed and settings, budgets and what a result must be', () => {
    const options = {
      ...market,
      grid: ['fast=5:60'],
      method: 'genetic',
      seed: 7,
      searchSetting: ['population=40', 'mutation_rate=0.2'],
      trials: 500,
      budgetCpu: 60,
      budgetTime: 30.5,
      stopEarly: '200:0.01',
      resultConstraint: ['total_trades >= 30'],
      weight: ['sharpe_ratio=2', 'max_drawdown_pct=0.1'],
    };
    expect(optimizationRequest(options)).toEqual({
      strategy: 'sma-cross',
      symbol: 'SP500',
      timeframe: 'D1',
      param_grid: { fast: { min: 5, max: 60 } },
      optimize_metric: [
        { metric: 'sharpe_ratio', weight: 2 },
        { metric: 'max_drawdown_pct', weight: 0.1 },
      ],
      result_constraints: ['total_trades >= 30'],
      method: 'genetic',
      seed: 7,
      search_settings: { population: 40, mutation_rate: 0.2 },
      budget: { trials: 500, cpu_seconds: 60, wall_seconds: 30.5 },
      stop_early: { trials: 200, min_improvement: 0.01 },
    });
    expect(optimizationRequest({ ...market, grid: ['fast=5:60'], stopEarly: '9' }).stop_early).toEqual({
      trials: 9,
      min_improvement: 0,
    });
  });

  it.each([
    [{ metric: 'psr', weight: ['psr=1'] }, '--metric and --weight'],
    [{ weight: ['psr=much'] }, 'expected a number for "psr", got "much"'],
    [{ searchSetting: ['batch'] }, '--search-setting: expected name=value'],
    [{ stopEarly: '5:' }, 'expected trials or trials:by'],
    [{ stopEarly: '5:1:2' }, 'expected trials or trials:by'],
  ])('refuses %j', (options, message) => {
    expect(() => optimizationRequest({ ...market, grid: ['fast=1,2'], ...options })).toThrow(message);
  });

  it('wants a grid', () => {
    expect(() => optimizationRequest(market)).toThrow('Missing --grid');
  });
});
