import { runSpecOn, searchOf } from '@barmill/testing';
import { chunkMarkets } from './chunk-markets';

const spec = runSpecOn({ id: '01890000-0000-7000-8000-000000000001', sha256: 'a'.repeat(64) });
const names = ['M15', 'H1', 'H4'];
const specs = names.map((timeframe) => ({ ...spec, timeframe }));
/** Four points of each market. */
const search = { ...searchOf(4), markets: 3 };
const timeframesOf = (given: Partial<Parameters<typeof chunkMarkets>[0]>) =>
  chunkMarkets({ specs, search, trials: null, firstIndex: 0, endIndex: 12, wanted: 'figures', ...given }).map(
    ({ timeframe }) => timeframe,
  );

describe('the markets of a chunk', () => {
  it.each([
    [0, 4, ['M15']],
    [4, 5, ['H1']],
    [3, 5, ['M15', 'H1']],
    [7, 12, ['H1', 'H4']],
  ])('are those of its range, from %i to %i', (firstIndex, endIndex, expected) => {
    expect(timeframesOf({ firstIndex, endIndex })).toEqual(expected);
  });

  it('are those of the combinations that it names', () => {
    const trials = { index: [7, 9], params: [{}, {}], market: [2, 0] };
    expect(timeframesOf({ trials, firstIndex: 7, endIndex: 10 })).toEqual(['M15', 'H4']);
  });

  it('are all where returns are wanted: they lie on the days of all', () => {
    const trials = { index: [7], params: [{}], market: [2] };
    expect(timeframesOf({ trials, firstIndex: 7, endIndex: 8, wanted: 'returns' })).toEqual(names);
  });

  it("are the run's own where it has one, or is a backtest", () => {
    expect(timeframesOf({ specs: [spec], search: searchOf(4) })).toEqual(['H1']);
    expect(timeframesOf({ specs: [spec], search: null })).toEqual(['H1']);
  });
});
