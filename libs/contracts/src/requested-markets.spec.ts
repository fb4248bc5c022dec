import { refusalOf } from '../testing/requests';
import { invalid } from './domain-error';
import { onMarket, requestedMarkets, type MarketsRequest } from './requested-markets';

const names = (request: MarketsRequest) =>
  requestedMarkets(request, []).map(({ symbol, timeframe }) => `${symbol} ${timeframe}`);
const dataset = (id: string, symbol: string, timeframe: string) => ({ id, symbol, timeframe });

describe('markets of a request', () => {
  it('are every symbol with every timeframe, the timeframes of a symbol together', () => {
    expect(names({ symbols: ['EURUSD', 'GBPUSD'], timeframes: ['H1', 'H4'] })).toEqual([
      'EURUSD H1',
      'EURUSD H4',
      'GBPUSD H1',
      'GBPUSD H4',
    ]);
    expect(names({ symbol: 'EURUSD', timeframes: ['H1', 'H4'] })).toEqual(['EURUSD H1', 'EURUSD H4']);
    expect(names({ symbols: ['EURUSD', 'GBPUSD'], timeframe: 'H1' })).toEqual(['EURUSD H1', 'GBPUSD H1']);
  });

  it('are one where one is named, with all that says which', () => {
    const request = { symbol: 'EURUSD', primary_tf: 'H1', dataset_id: 'a', datasets: { H4: 'b' } };
    expect(requestedMarkets(request, [])).toEqual([
      { symbol: 'EURUSD', timeframe: undefined, primary_tf: 'H1', dataset_id: 'a', pointers: {} },
    ]);
  });

  it('are those of the data sets that are named', () => {
    const given = [dataset('a', 'EURUSD', 'H1'), dataset('b', 'EURUSD', 'H4')];
    expect(requestedMarkets({ dataset_ids: ['a', 'b'] }, given)).toMatchObject([
      { symbol: 'EURUSD', timeframe: 'H1', dataset_id: 'a' },
      { symbol: 'EURUSD', timeframe: 'H4', dataset_id: 'b' },
    ]);
  });

  it.each<[string, MarketsRequest, string, string]>([
    ['a symbol beside symbols', { symbols: ['A'], symbol: 'B', timeframe: 'H1' }, '/symbol', 'contradicting_markets'],
    [
      'a timeframe beside timeframes',
      { symbol: 'A', timeframes: ['H1'], primary_tf: 'H4' },
      '/primary_tf',
      'contradicting_markets',
    ],
    [
      'a data set beside symbols',
      { symbols: ['A'], timeframe: 'H1', dataset_id: 'a' },
      '/dataset_id',
      'contradicting_markets',
    ],
    [
      'context data beside timeframes',
      { symbol: 'A', timeframes: ['H1'], datasets: {} },
      '/datasets',
      'contradicting_markets',
    ],
    ['a symbol beside data sets', { dataset_ids: ['a'], symbol: 'A' }, '/symbol', 'contradicting_markets'],
    ['a symbol twice', { symbols: ['EURUSD', 'GBPUSD', 'eurusd'], timeframe: 'H1' }, '/symbols/2', 'duplicate_market'],
    ['a timeframe twice', { symbol: 'A', timeframes: ['H1', 'h1'] }, '/timeframes/1', 'duplicate_market'],
    ['nothing', { timeframe: 'H1' }, '/symbol', 'required'],
    [
      'more than 50',
      { symbols: Array.from({ length: 26 }, (_, i) => `S${i}`), timeframes: ['H1', 'H4'] },
      '/symbols',
      'too_many_markets',
    ],
  ])('are refused for %s', (_, request, pointer, problem) => {
    expect(refusalOf(() => requestedMarkets(request, []))).toMatchObject({ pointer, problem });
  });

  it('are refused for two data sets of one symbol and timeframe', () => {
    const given = [dataset('a', 'EURUSD', 'H1'), dataset('b', 'EURUSD', 'H1')];
    expect(refusalOf(() => requestedMarkets({ dataset_ids: ['a', 'b'] }, given))).toMatchObject({
      pointer: '/dataset_ids/1',
      problem: 'duplicate_market',
    });
  });
});

describe('a refusal of one of several markets', () => {
  const request = { symbols: ['EURUSD', 'GBPUSD'], timeframes: ['H1', 'H4'] };
  const [, , third] = requestedMarkets(request, []);
  const refused = async (pointer: string, many = true) =>
    await onMarket(third, many, () => {
      throw invalid('some_problem', pointer, 'It is so.');
    }).catch((error: unknown) => error);

  it.each([
    ['/symbol', '/symbols/1'],
    ['/dataset_id', '/symbols/1'],
    ['/timeframe', '/timeframes/0'],
    ['/start_date', '/start_date'],
  ])('about %s points to %s, and names the market', async (pointer, expected) => {
    expect(await refused(pointer)).toMatchObject({
      message: 'GBPUSD H1: It is so.',
      errors: [{ pointer: expected, code: 'some_problem' }],
    });
  });

  it('stays as it is where there is one market', async () => {
    expect(await refused('/symbol', false)).toMatchObject({ message: 'It is so.', errors: [{ pointer: '/symbol' }] });
  });
});
