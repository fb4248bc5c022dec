import { findStrategy } from '@barmill/strategies';
import fc from 'fast-check';
import { ChunkCutter } from './chunk-cutter';
import { createSampleSpace, createSearchSpace } from './create-search-space';
import { mapIndices } from './index-mapping';
import { planChunks } from './plan-chunks';
import { createSearch, type SearchMethod } from './search/create-search';

const strategy = findStrategy('sma-cross');
const axes = [
  { name: 'fast', values: [3, 4, 5] },
  { name: 'slow', values: [4, 5] },
];
/** Of 3·2 points three are admitted: 0 (3, 4), 1 (3, 5) and 3 (4, 5). */
const gridOn = (markets: number) => createSearchSpace({ axes, fixed: {}, constraints: [], markets }, strategy);
const plan = (chunkSize: number, startIndex = 0) =>
  [
    ...planChunks({ space: gridOn(3), bars: 1_000, nsPerBarCombination: 1_000, slots: 2, chunkSize, startIndex }),
  ].flatMap(({ chunks }) => chunks);

describe('a grid on several markets', () => {
  const grid = gridOn(3);

  it('is numbered market after market, the same points on each', () => {
    expect([grid.size, grid.markets, grid.countAdmitted()]).toEqual([18, 3, 9]);
    expect([...grid.indices()]).toEqual([0, 1, 3, 6, 7, 9, 12, 13, 15]);
    expect([0, 5, 6, 17].map((index) => grid.marketOf(index))).toEqual([0, 0, 1, 2]);
    expect([3, 9, 15].map((index) => grid.at(index))).toEqual(Array(3).fill(gridOn(1).at(3)));
    expect([8, 9].map((index) => grid.admits(index))).toEqual([false, true]);
    expect(() => grid.marketOf(18)).toThrow('expected an index from 0 to 17, got 18');
  });

  it('is the ordinary grid on one', () => {
    const one = gridOn(1);
    expect([one.size, one.markets, one.marketOf(5)]).toEqual([6, 1, 0]);
  });

  it('counts and lists any range as its indices do', () => {
    const range = fc.tuple(fc.nat(18), fc.nat(18)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(range, ([first, end]) => {
        const expected = [...grid.indices()].filter((index) => index >= first && index < end);
        expect([...grid.indices(first, end)]).toEqual(expected);
        expect(grid.countAdmitted(first, end)).toBe(expected.length);
      }),
    );
  });

  it('is cut into chunks of one market each, also where the plan is resumed', () => {
    const chunks = plan(2);
    expect(chunks.map(({ firstIndex, endIndex, combinations }) => [firstIndex, endIndex, combinations])).toEqual([
      [0, 3, 2],
      [3, 6, 1],
      [6, 7, 1],
      [7, 12, 2],
      [12, 15, 2],
      [15, 18, 1],
    ]);
    for (const [k, { firstIndex }] of chunks.entries()) expect(plan(2, firstIndex)).toEqual(chunks.slice(k));
  });

  it('may have chunks that lie on two where some of it is there already', () => {
    const cutter = new ChunkCutter({ combinations: 9, bars: 1, nsPerBarCombination: 1, slots: 1, chunkSize: 5 }, 0);
    const chunks = [...cutter.addMissing(grid.indices(), new Float64Array(0)), ...cutter.finish()];
    expect(chunks.map(({ firstIndex, endIndex }) => [firstIndex, endIndex])).toEqual([
      [0, 8],
      [9, 16],
    ]);
  });

  it('has its places in a larger one', () => {
    const larger = createSearchSpace(
      { axes: [{ name: 'fast', values: [2, 3, 4, 5] }, axes[1]], fixed: {}, constraints: [], markets: 3 },
      strategy,
    );
    const mapped = mapIndices(grid, larger);
    for (const index of grid.indices()) {
      const at = mapped.reduce(
        (sum, { stride, places }) => sum + places[Math.floor(index / stride) % places.length],
        0,
      );
      expect([larger.at(at), larger.marketOf(at)]).toEqual([grid.at(index), grid.marketOf(index)]);
    }
  });
});

describe('a search that draws on several markets', () => {
  const wide = [
    { name: 'fast', values: Array.from({ length: 60 }, (_, i) => 2 + i) },
    { name: 'slow', values: Array.from({ length: 60 }, (_, i) => 70 + i) },
  ];
  const space = createSampleSpace({ axes: wide, fixed: {}, constraints: [], markets: 3 }, strategy);
  const drawn = (method: SearchMethod, budget: number) => {
    const search = createSearch({ space, method, direction: 'maximize', seed: 5, budget });
    const trials: string[] = [];
    const markets: number[] = [];
    for (let next = search.ask(); next !== null; next = search.ask()) {
      trials.push(...next.trials.map((params, i) => JSON.stringify([next.markets![i], params])));
      markets.push(...next.markets!);
      search.tell(
        next.trials.map(({ fast }, i) => ({
          index: next.firstIndex + i,
          // The second market is the better one.
          objective: (fast as number) + (next.markets![i] === 1 ? 100 : 0),
          feasible: true,
        })),
      );
    }
    return { trials, markets };
  };
  const share = (markets: readonly number[], place: number) =>
    markets.filter((each) => each === place).length / markets.length;

  it.each(['random', 'sobol'] as const)('%s draws every market as often, and nothing twice', (method) => {
    const { trials, markets } = drawn({ method }, 900);
    expect([trials.length, new Set(trials).size]).toEqual([900, 900]);
    for (const place of [0, 1, 2]) expect(share(markets, place)).toBeCloseTo(1 / 3, 1);
  });

  it('genetic learns which market is better', () => {
    const { trials, markets } = drawn({ method: 'genetic', population: 60 }, 900);
    expect(new Set(trials).size).toBe(900);
    expect(share(markets.slice(0, 60), 1)).toBeLessThan(0.45);
    expect(share(markets.slice(120, 360), 1)).toBeGreaterThan(0.5);
  });

  it('goes through a grid in the order of its indices', () => {
    const small = createSampleSpace({ axes, fixed: {}, constraints: [], markets: 3 }, strategy);
    const asked = createSearch({
      space: small,
      method: { method: 'grid' },
      direction: 'maximize',
      seed: 0,
      budget: 99,
    });
    const { trials, markets } = asked.ask()!;
    const grid = gridOn(3);
    const expected = [...grid.indices()];
    expect(trials).toEqual(expected.map((index) => grid.at(index)));
    expect(markets).toEqual(expected.map((index) => grid.marketOf(index)));
  });

  it('says nothing of markets where there is one', () => {
    const one = createSampleSpace({ axes, fixed: {}, constraints: [] }, strategy);
    const search = createSearch({
      space: one,
      method: { method: 'random' },
      direction: 'maximize',
      seed: 0,
      budget: 2,
    });
    expect(search.ask()).not.toHaveProperty('markets');
  });
});
