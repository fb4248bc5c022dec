import { Command } from 'commander';
import { addMarketOptions, marketFields, requireOneMarket, type MarketOptions } from './market-options';
import { commonRequest } from './run-options';

const fieldsOf = (...args: string[]) =>
  marketFields(addMarketOptions(new Command()).parse(args, { from: 'user' }).opts<MarketOptions>());

describe('several markets on the command line', () => {
  it('are lists with commas, and fields of the request', () => {
    expect(fieldsOf('--symbols', 'EURUSD, GBPUSD', '--timeframes', 'H1,H4')).toEqual({
      symbols: ['EURUSD', 'GBPUSD'],
      timeframes: ['H1', 'H4'],
    });
    expect(fieldsOf('--datasets', 'a,b')).toEqual({ dataset_ids: ['a', 'b'] });
    expect(fieldsOf()).toEqual({});
  });

  it('stand in the place of one', () => {
    const strategy = 'sma-cross';
    expect(commonRequest({ strategy }, { symbols: ['EURUSD'], timeframes: ['H1'] })).toMatchObject({
      symbols: ['EURUSD'],
    });
    expect(commonRequest({ strategy }, { dataset_ids: ['a'] })).toEqual({ strategy, dataset_ids: ['a'] });
    expect(() => commonRequest({ strategy }, { symbols: ['EURUSD'] })).toThrow('Missing --timeframe');
    expect(() => commonRequest({ strategy }, { timeframes: ['H1'] })).toThrow('Missing --symbol');
  });

  it('are none where a file of bars is traded', () => {
    expect(() => requireOneMarket({ symbol: 'EURUSD', timeframe: 'H1' })).not.toThrow();
    expect(() => requireOneMarket({ symbol: 'EURUSD', timeframes: ['H1', 'H4'] })).toThrow(
      'timeframes: only a run of the service has several markets',
    );
  });
});
