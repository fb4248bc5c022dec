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

  it('wants a grid', () => {
    expect(() => optimizationRequest(market)).toThrow('Missing --grid');
  });
});
