import { createHash } from 'node:crypto';
import { runSearch } from '../../testing/run-search';
import { proofBudget, searchProof, unmetMargins, type SearchOutcome } from '../../testing/search-proof';
import { testFunctions } from '../../testing/test-functions';
import { createSearch, type SearchMethod } from './create-search';

const isFull = process.env.SEARCH_PROOF === 'full';
const seeds = Array.from({ length: isFull ? 20 : 2 }, (_, i) => i + 1);

describe('the test functions', () => {
  const optima: Readonly<Record<string, number | Readonly<Record<string, number | string | boolean>>>> = {
    sphere: 0,
    rosenbrock: 1,
    rastrigin: 0,
    mixed: { a: 37, b: 61, rate: 0.01, kind: 'c', isOn: true, extra: 0.25 },
  };

  it.each(testFunctions)('$name is 0 at its optimum and above 0 beside it', ({ name, space, valueOf }) => {
    const optimum = optima[name];
    const best =
      typeof optimum === 'number'
        ? Object.fromEntries(space.dimensions.map((dimension) => [dimension.name, optimum]))
        : optimum;
    expect(valueOf(best)).toBe(0);
    const [first] = Object.keys(best);
    expect(valueOf({ ...best, [first]: (best[first] as number) + 0.5 })).toBeGreaterThan(0.04);
  });
});

describe('search methods on test functions', () => {
  it(`find better values by the genetic method than at random, in ${proofBudget} trials each`, () => {
    const outcomes = searchProof(seeds, isFull ? undefined : ['random', 'genetic']);
    expect(outcomes).toHaveLength(testFunctions.length * seeds.length * (isFull ? 3 : 2));
    expect(outcomes.every(({ trials }) => trials === proofBudget)).toBe(true);
    expect(unmetMargins(outcomes)).toEqual([]);
  }, 120_000);

  it('do not pass where the margins are missed', () => {
    const outcome = (method: SearchOutcome['method'], best: number): SearchOutcome => ({
      ...{ method, best, function: 'f', seed: 1, trials: 1 },
    });
    expect(unmetMargins([outcome('random', 10), outcome('random', 20), outcome('genetic', 1)])).toEqual([]);
    expect(unmetMargins([outcome('random', 10), outcome('random', 20), outcome('genetic', 4)])).toEqual([
      "f: expected a genetic median of at most 1/5 of random's, got 4 and 15",
    ]);
    expect(unmetMargins([outcome('random', 10), outcome('random', 20), outcome('genetic', 10)])).toHaveLength(2);
  });

  it.each<[SearchMethod['method'], string, string]>([
    ['random', 'rosenbrock', 'd5c406d73a248c7c'],
    ['random', 'mixed', '54cbe1c270e13e40'],
    ['sobol', 'rosenbrock', '8439b6bde7bb7175'],
    ['sobol', 'mixed', '7eca4e38c351c8e5'],
    ['genetic', 'rosenbrock', '1a524b77498a2e1f'],
    ['genetic', 'mixed', '10888fab4052d621'],
  ])('ask for the same trials everywhere: %s on %s', (method, name, hash) => {
    const found = testFunctions.find((testFunction) => testFunction.name === name);
    if (!found) throw new Error(`there is no function ${name}`);
    const search = createSearch({
      space: found.space,
      method: { method },
      direction: 'minimize',
      seed: 1,
      budget: 500,
    });
    const { trials } = runSearch(search, found.valueOf);
    expect(createHash('sha256').update(JSON.stringify(trials)).digest('hex').slice(0, 16)).toBe(hash);
  });
});
