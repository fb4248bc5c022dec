import type { Parameters } from '@barmill/strategies';
import { runSearch } from '../../testing/run-search';
import { searchableStrategy } from '../../testing/searchable-strategy';
import { createSampleSpace, createSearchSpace } from '../create-search-space';
import type { Axis, Dimension } from '../dimension';
import type { SampleSpace } from '../sample-space';
import { createSearch, type SearchMethod } from './create-search';

const strategy = searchableStrategy([
  { name: 'a' },
  { name: 'b' },
  { name: 'c' },
  { name: 'isOn', type: 'boolean', default: false },
]);
const sample = (axes: readonly Dimension[], constraints: readonly string[] = []) =>
  createSampleSpace({ axes, fixed: {}, constraints }, strategy);
const run = (space: SampleSpace, method: SearchMethod, seed = 1, budget = 1_000_000) => {
  const search = createSearch({ space, method, direction: 'minimize', seed, budget });
  return { ...runSearch(search, () => 0), end: search.end };
};
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
const textsOf = (trials: readonly Parameters[]) => trials.map((trial) => JSON.stringify(trial));
const small: readonly Axis[] = [
  { name: 'a', values: numbers(6) },
  { name: 'isOn', values: [false, true] },
  { name: 'b', values: numbers(5), when: 'isOn' },
];
const large: readonly Dimension[] = ['a', 'b', 'c'].map((name) => ({ name, values: numbers(100_000) }));
const open: readonly Dimension[] = [
  { name: 'a', min: -1, max: 1 },
  { name: 'b', min: 1, max: 10_000, log: true },
];

const methods: readonly SearchMethod['method'][] = ['random', 'sobol', 'genetic'];

describe.each(methods)('%s search', (method) => {
  it('finds every admitted combination of a small space once, and then says that there are no more', () => {
    const grid = createSearchSpace({ axes: small, fixed: {}, constraints: ['a + b != 4'] }, strategy);
    const all = [...grid.indices()].map((index) => JSON.stringify(grid.at(index)));
    const { trials, end } = run(sample(small, ['a + b != 4']), { method });
    expect(textsOf(trials).sort()).toEqual(all.sort());
    expect(end).toMatchObject({ reason: 'exhausted' });
  });

  it('ends at once where nothing is admitted', () => {
    const { trials, end } = run(sample(small, ['a > 9']), { method });
    expect(trials).toEqual([]);
    expect(end).toMatchObject({ reason: 'exhausted' });
  });

  it.each<[string, SampleSpace]>([
    ['10^15 combinations', sample(large, ['a < b'])],
    ['ranges of all numbers', sample(open, ['a < 0.5'])],
  ])('asks for no combination of %s twice, and for admitted ones alone', (_, space) => {
    const { trials, end } = run(space, { method }, 3, 700);
    expect(trials).toHaveLength(700);
    expect(new Set(textsOf(trials)).size).toBe(700);
    expect(trials.every(({ a, b }) => (a as number) < (space.size === null ? 0.5 : (b as number)))).toBe(true);
    expect(end).toEqual({ reason: 'budget', detail: 'all 700 trials were asked for' });
  });

  it('is a function of its seed', () => {
    const trialsOf = (seed: number) => run(sample(open), { method }, seed, 60).trials;
    expect(trialsOf(5)).toEqual(trialsOf(5));
    expect(trialsOf(5)).not.toEqual(trialsOf(6));
  });
});

describe.each(['random', 'sobol', 'grid'] as const)('%s search', (method) => {
  it('asks for the same, however many at once', () => {
    const space = sample(method === 'grid' ? small : open, ['a < 0.9']);
    const trialsOf = (batch: number) => run(space, { method, batch }, 2, 97).trials;
    expect(trialsOf(1)).toEqual(trialsOf(97));
    expect(trialsOf(10)).toEqual(trialsOf(97));
  });

  it('needs no results to go on', () => {
    const search = createSearch({
      space: sample(small),
      method: { method, batch: 4 },
      direction: 'maximize',
      seed: 1,
      budget: 10,
    });
    expect(search.sequential).toBe(false);
    const sizes = [search.ask(), search.ask(), search.ask()].map((asked) => [asked?.firstIndex, asked?.trials.length]);
    expect(sizes).toEqual([
      [0, 4],
      [4, 4],
      [8, 2],
    ]);
    expect(search.end).toBeNull();
    expect(search.ask()).toBeNull();
    expect(search.end).toMatchObject({ reason: 'budget' });
  });
});

describe.each(['random', 'sobol'] as const)('%s search', (method) => {
  it('goes on where combinations are rare, with fewer of them at once', () => {
    // One point of 20,000 is admitted: 5 of the 100,000 that a generation looks at.
    const space = sample(open, ['a > 0.9999']);
    const search = createSearch({ space, method: { method }, direction: 'maximize', seed: 1, budget: 8 });
    const sizes: number[] = [];
    for (let asked = search.ask(); asked !== null; asked = search.ask()) sizes.push(asked.trials.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(8);
    expect(Math.max(...sizes)).toBeLessThan(8);
  });
});

describe('random search', () => {
  it('prefers no combination of a small space', () => {
    const space = sample([{ name: 'a', values: numbers(12) }]);
    const counts = new Map<unknown, number>();
    for (let seed = 0; seed < 2400; seed++) {
      const [first] = run(space, { method: 'random' }, seed, 1).trials;
      counts.set(first.a, (counts.get(first.a) ?? 0) + 1);
    }
    // Chi-square with 11 degrees of freedom: 31.3 is passed by one seed set in a thousand.
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    expect(counts.size).toBe(12);
    expect(chiSquare).toBeLessThan(31.3);
  });

  it('draws evenly, and evenly in the logarithm where that is asked for', () => {
    const { trials } = run(sample(open), { method: 'random' }, 1, 4000);
    const share = (holds: (trial: Parameters) => boolean) => trials.filter(holds).length / trials.length;
    expect(share(({ a }) => (a as number) < 0)).toBeCloseTo(0.5, 1);
    expect(share(({ b }) => (b as number) < 10)).toBeCloseTo(0.25, 1);
    expect(share(({ b }) => (b as number) < 100)).toBeCloseTo(0.5, 1);
  });
});

describe('grid search', () => {
  it('asks for the admitted combinations in the order of the grid', () => {
    const grid = createSearchSpace({ axes: small, fixed: {}, constraints: [] }, strategy);
    const { trials } = run(sample(small), { method: 'grid' });
    expect(trials).toEqual([...grid.indices()].map((index) => grid.at(index)));
  });
});
