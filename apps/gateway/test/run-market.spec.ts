import { runSpec, type Dataset, type Instrument, type RunSpec } from '@barmill/contracts';
import { GatewayUnderTest } from './gateway-under-test';
import { sampleBacktest, sampleDataset, sampleInstrument } from './sample-rows';

const idOf = (place: number): string => `01890000-0000-7000-8000-0000000000d${place}`;

/** Data sets of the stand-in, the newest first, as results lists them. All but the last cover January 2024. */
const holdings = [
  ['EURGBP', 'H1'],
  ['EURGBP', 'D1'],
  ['EURGBP', 'M5'],
  ['USDGBP', 'D1'],
  ['GBPUSD', 'H1'],
  ['EURUSD', 'H1'],
  ['USDJPY', 'H4'],
  ['GBPUSD', 'W1'],
] as const;
const place = (symbol: string, timeframe: string): number =>
  holdings.findIndex(([one, other]) => one === symbol && other === timeframe);
const id = (symbol: string, timeframe: string): string => idOf(9 - place(symbol, timeframe));

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
  const { results } = gateway;
  const symbols = ['EURGBP', 'USDGBP', 'GBPUSD', 'EURUSD', 'USDJPY', 'CHFJPY'];
  results.instruments.push(...symbols.map(instrument));
  results.datasets.push(...holdings.map(([symbol, timeframe]) => dataset(symbol, timeframe)));
  results.backtests.set(sampleBacktest().id, sampleBacktest());
});
afterAll(async () => await gateway.stop());

const instrument = (symbol: string): Instrument =>
  sampleInstrument({ symbol, baseCurrency: symbol.slice(0, 3), quoteCurrency: symbol.slice(3) });

function dataset(symbol: string, timeframe: string): Dataset {
  const january = timeframe === 'W1' ? '2023-01-02T00:00:00Z' : '2024-01-01T00:00:00Z';
  return sampleDataset({
    id: id(symbol, timeframe),
    symbol,
    timeframe,
    sha256: String(place(symbol, timeframe)).repeat(64),
    firstTimeMs: Date.parse(january),
    lastTimeMs: Date.parse('2024-01-31T00:00:00Z'),
  });
}

const body = { strategy: 'daily-trend-pullback', symbol: 'EURGBP', timeframe: 'H1', trade_from: 200 };

/** The specification that is sent to results. */
async function specOf(changes: object): Promise<RunSpec> {
  const answer = await gateway.post('/v1/backtests', { ...body, ...changes });
  expect([answer.status, answer.status === 202 ? '' : await answer.text()]).toEqual([202, '']);
  return runSpec.parse(JSON.parse(gateway.results.submitted.backtest!.specJson));
}
const pairsOf = async (changes: object) =>
  (await specOf(changes)).conversion!.pairs.map(({ symbol, timeframe, dataset: { id: found }, isInverse }) => [
    symbol,
    timeframe,
    found,
    isInverse,
  ]);

describe('the specification of a run', () => {
  it('holds the data sets that the request names, by id and content', async () => {
    const datasets = { h1: id('EURGBP', 'H1'), D1: id('EURGBP', 'D1'), M5: id('EURGBP', 'M5') };
    const spec = await specOf({ datasets, context_tfs: ['D1'], intrabar_policy: 'lower_tf' });
    expect(spec).toMatchObject({
      dataset: { id: datasets.h1, sha256: '0'.repeat(64) },
      contexts: [{ timeframe: 'D1', dataset: { id: datasets.D1, sha256: '1'.repeat(64) } }],
      finer: { timeframe: 'M5', dataset: { id: datasets.M5, sha256: '2'.repeat(64) } },
      conversion: null,
    });
  });

  it('holds no context bars where none are named: they are resampled', async () => {
    expect((await specOf({})).contexts).toEqual([]);
  });

  it("converts by the instrument's own bars into its base currency", async () => {
    expect(await pairsOf({ account_currency: 'eur' })).toEqual([['EURGBP', 'H1', id('EURGBP', 'H1'), true]]);
  });

  it('converts by the pairs that are given, as a list or by symbol, in the order that leads to the account', async () => {
    const dollars = ['GBPUSD', 'H1', id('GBPUSD', 'H1'), false];
    expect(await pairsOf({ account_currency: 'USD', conversion_datasets: [id('GBPUSD', 'H1')] })).toEqual([dollars]);
    const yen = { USDJPY: id('USDJPY', 'H4'), gbpusd: id('GBPUSD', 'H1') };
    expect(await pairsOf({ account_currency: 'JPY', conversion_datasets: yen })).toEqual([
      dollars,
      ['USDJPY', 'H4', id('USDJPY', 'H4'), false],
    ]);
    expect(await pairsOf({ account_currency: 'USD', conversion_datasets: [id('USDGBP', 'D1')] })).toEqual([
      ['USDGBP', 'D1', id('USDGBP', 'D1'), true],
    ]);
  });

  it('converts by the newest data set of a pair when none is given, of the own timeframe before all others', async () => {
    expect(await pairsOf({ account_currency: 'USD' })).toEqual([['GBPUSD', 'H1', id('GBPUSD', 'H1'), false]]);
    const inDays = { strategy: 'buy-and-hold', timeframe: 'D1', account_currency: 'USD' };
    expect(await pairsOf(inDays)).toEqual([['USDGBP', 'D1', id('USDGBP', 'D1'), true]]);
    const inMinutes = { strategy: 'buy-and-hold', timeframe: 'M5', trade_from: 999, account_currency: 'USD' };
    const start = { ...inMinutes, start_date: '2024-01-09' };
    // Of M5 there is no pair: the newest of all is that of days.
    expect(await pairsOf(start)).toEqual([['USDGBP', 'D1', id('USDGBP', 'D1'), true]]);
  });
});

describe('a run is refused', () => {
  const refused: [string, object, string, string, RegExp][] = [
    [
      'with context timeframes that are not those of the strategy',
      { context_tfs: ['H4'] },
      'context_mismatch',
      '/context_tfs',
      /reads D1; got H4/,
    ],
    [
      'with a data set of another timeframe than it is named for',
      { datasets: { D1: id('EURGBP', 'H1') } },
      'dataset_mismatch',
      '/datasets/D1',
      /holds EURGBP H1; the run asks for EURGBP D1/,
    ],
    [
      'with a data set of another symbol',
      { datasets: { H1: id('GBPUSD', 'H1') } },
      'dataset_mismatch',
      '/datasets/H1',
      /holds GBPUSD H1; the run asks for EURGBP H1/,
    ],
    [
      'with a data set that nobody has',
      { datasets: { D1: idOf(0) } },
      'unknown_dataset',
      '/datasets/D1',
      /no data set/,
    ],
    [
      'with a pair under another symbol',
      { account_currency: 'USD', conversion_datasets: { GBPUSD: id('EURUSD', 'H1') } },
      'dataset_mismatch',
      '/conversion_datasets/GBPUSD',
      /holds EURUSD H1; the request says GBPUSD/,
    ],
    [
      'with a pair that leads elsewhere',
      { account_currency: 'USD', conversion_datasets: [id('EURUSD', 'H1')] },
      'no_conversion',
      '/conversion_datasets',
      /expected bars of USDGBP or GBPUSD/,
    ],
    [
      'without a pair',
      { account_currency: 'CHF' },
      'no_conversion',
      '/account_currency',
      /an instrument GBPCHF or CHFGBP/,
    ],
    [
      'with a pair that is an instrument without data',
      { symbol: 'USDJPY', timeframe: 'H4', strategy: 'buy-and-hold', account_currency: 'CHF' },
      'no_conversion',
      '/account_currency',
      /expected bars of CHFJPY/,
    ],
    [
      'with rates that begin too late',
      { account_currency: 'USD', conversion_datasets: [id('USDGBP', 'D1')], trade_from: 0 },
      'no_rate',
      '/conversion_datasets/0',
      /close at 2024-01-01T01:00.*USDGBP D1.*2024-01-02T00:00/,
    ],
    [
      'with finer bars that nothing replays',
      { datasets: { M5: id('EURGBP', 'M5') } },
      'unused_dataset',
      '/datasets/M5',
      /lower_tf/,
    ],
    ['with a data set that is no id', { datasets: { D1: 'd1.csv' } }, 'invalid_body', '/datasets/D1', /UUID/],
    [
      'with pairs of another form',
      { conversion_datasets: 'GBPUSD' },
      'invalid_body',
      '/conversion_datasets',
      /a list of data sets|array/,
    ],
  ];

  it.each(refused)('%s', async (_, changes, code, pointer, detail) => {
    const answer = await gateway.post('/v1/backtests', { ...body, ...changes });
    const problem = (await answer.json()) as { code: string; detail: string; errors: { pointer: string }[] };
    expect([answer.status, problem.code, problem.errors[0].pointer]).toEqual([422, code, pointer]);
    expect(problem.detail).toMatch(detail);
  });
});
