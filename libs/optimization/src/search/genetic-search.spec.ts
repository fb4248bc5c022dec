import { seededStream } from '@barmill/statistics';
import { runSearch } from '../../testing/run-search';
import { searchableStrategy } from '../../testing/searchable-strategy';
import { testFunctions } from '../../testing/test-functions';
import { createSampleSpace } from '../create-search-space';
import type { Dimension } from '../dimension';
import type { SettledPoint } from '../sample-space';
import { createSearch } from './create-search';
import { crossed, genesOf, mutated } from './genetic-operators';

const dimensions: readonly Dimension[] = [
  { name: 'a', min: 0, max: 1 },
  { name: 'b', values: [10, 20, 30, 40, 50] },
  { name: 'c', values: ['p', 'q', 'r'] },
];
const genes = genesOf(dimensions);
const strategy = searchableStrategy([
  { name: 'a' },
  { name: 'b' },
  { name: 'c', type: 'choice', choices: ['p', 'q', 'r'], default: 'p' },
]);
const point = (coordinates: number[], active = coordinates.map(() => true)): SettledPoint => ({
  coordinates,
  active,
  admitted: true,
});
const many = <T>(make: () => T) => Array.from({ length: 400 }, make);

describe('crossing', () => {
  it('keeps what both parents have', () => {
    const stream = seededStream(1, 0);
    const children = many(() => crossed(genes, point([0.5, 2, 1]), point([0.5, 2, 1]), stream));
    expect(children).toEqual(many(() => [0.5, 2, 1]));
  });

  it('lies between the parents or a quarter of their distance beyond, categories at one of them', () => {
    const stream = seededStream(1, 0);
    const children = many(() => crossed(genes, point([0.4, 1, 0]), point([0.6, 3, 2]), stream));
    const first = children.map(([a]) => a);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(0.35);
    expect(Math.max(...first)).toBeLessThanOrEqual(0.65);
    expect(first.some((a) => a > 0.6) && first.some((a) => a > 0.45 && a < 0.55)).toBe(true);
    expect(new Set(children.map((child) => child[1]))).toEqual(new Set([1, 2, 3]));
    expect(new Set(children.map((child) => child[2]))).toEqual(new Set([0, 2]));
  });

  it('stays inside the space', () => {
    const stream = seededStream(1, 0);
    const children = many(() => crossed(genes, point([0, 0, 0]), point([1, 4, 1]), stream));
    expect(children.every(([a, b]) => a >= 0 && a <= 1 && [0, 1, 2, 3, 4].includes(b))).toBe(true);
  });

  it('takes an inactive parameter from the parent that has it, and draws one that neither has', () => {
    const stream = seededStream(1, 0);
    const half = point([0, 3, 1], [false, true, true]);
    expect(many(() => crossed(genes, half, point([0.75, 3, 1]), stream)[0])).toEqual(many(() => 0.75));
    expect(many(() => crossed(genes, point([0.75, 3, 1]), half, stream)[0])).toEqual(many(() => 0.75));
    expect(new Set(many(() => crossed(genes, half, half, stream)[0])).size).toBe(400);
  });
});

describe('mutation', () => {
  it('changes each parameter at its rate, listed values and categories always', () => {
    const stream = seededStream(1, 0);
    expect(many(() => mutated(genes, [0.5, 2, 1], 0, stream))).toEqual(many(() => [0.5, 2, 1]));
    const always = many(() => mutated(genes, [0.5, 2, 1], 1, stream));
    expect(always.some(([, b, c]) => b === 2 || c === 1)).toBe(false);
    const changed = many(() => mutated(genes, [0.5, 2, 1], 0.25, stream)).filter(([, b]) => b !== 2);
    expect(changed.length / 400).toBeCloseTo(0.25, 1);
  });

  it('moves by steps of many sizes, inside the space', () => {
    const stream = seededStream(1, 0);
    const moved = many(() => mutated(genes, [0.5, 0, 0], 1, stream));
    expect(moved.every(([a, b]) => a >= 0 && a <= 1 && b >= 1 && b <= 4)).toBe(true);
    const distances = moved.map(([a]) => Math.abs(a - 0.5));
    expect(distances.some((distance) => distance > 0.2)).toBe(true);
    expect(distances.some((distance) => distance > 0 && distance < 0.001)).toBe(true);
  });
});

describe('genetic search', () => {
  const space = createSampleSpace({ axes: dimensions, fixed: {}, constraints: [] }, strategy);
  const run = (
    valueOf: (a: number) => number | null,
    feasible: (a: number) => boolean,
    violation = (_: number) => 1,
  ) => {
    const search = createSearch({
      space,
      method: { method: 'genetic', population: 20 },
      direction: 'maximize',
      seed: 3,
      budget: 600,
    });
    let last: number[] = [];
    for (let asked = search.ask(); asked !== null; asked = search.ask()) {
      last = asked.trials.map(({ a }) => a as number);
      const { firstIndex } = asked;
      search.tell(
        last.map((a, i) => ({
          index: firstIndex + i,
          objective: valueOf(a),
          feasible: feasible(a),
          violation: feasible(a) ? 0 : violation(a),
        })),
      );
    }
    return [...last].sort((a, b) => a - b)[10];
  };

  it('moves where the objective grows', () => {
    expect(
      run(
        (a) => a,
        () => true,
      ),
    ).toBeGreaterThan(0.95);
    expect(
      run(
        (a) => -a,
        () => true,
      ),
    ).toBeLessThan(0.05);
  });

  it('moves to feasible results first, whatever the others are worth', () => {
    expect(
      run(
        (a) => a,
        (a) => a < 0.25,
      ),
    ).toBeLessThan(0.26);
  });

  it('moves towards the conditions while nothing meets them', () => {
    expect(
      run(
        (a) => -a,
        () => false,
        (a) => 1 - a,
      ),
    ).toBeGreaterThan(0.95);
  });

  it('leaves what has no value', () => {
    expect(
      run(
        (a) => (a > 0.4 ? null : 1 - a),
        () => true,
      ),
    ).toBeLessThan(0.41);
    expect(
      run(
        () => null,
        () => true,
      ),
    ).toBeGreaterThanOrEqual(0);
  });

  it('draws newcomers when nothing improves', () => {
    const spread = (stagnation: number) => {
      const search = createSearch({
        space,
        method: { method: 'genetic', population: 20, stagnation, newcomers: 1 },
        direction: 'minimize',
        seed: 3,
        budget: 400,
      });
      // Nothing is better than the first generation's best, so that all later ones are stagnant.
      const { trials } = runSearch(search, ({ a }) => Math.max(0.2, a as number));
      return trials.slice(-100).filter(({ a }) => (a as number) > 0.5).length;
    };
    expect(spread(1)).toBeGreaterThan(35);
    expect(spread(1000)).toBeLessThan(30);
  });

  it('asks for the first trials of a larger budget with any smaller one, newcomers or not', () => {
    const trialsOf = (budget: number) =>
      runSearch(
        createSearch({
          space,
          method: { method: 'genetic', population: 20, stagnation: 2 },
          ...{ direction: 'minimize', seed: 3, budget },
        }),
        () => 0,
      ).trials;
    const all = trialsOf(120);
    for (let budget = 1; budget < 120; budget++) expect(trialsOf(budget)).toEqual(all.slice(0, budget));
  });

  it('keeps no more than its elites', () => {
    const { space: sphere, valueOf } = testFunctions[0];
    const best = (elites: number) =>
      runSearch(
        createSearch({
          space: sphere,
          method: { method: 'genetic', elites },
          direction: 'minimize',
          seed: 1,
          budget: 500,
        }),
        valueOf,
      ).best;
    expect(best(0)).not.toBe(best(10));
  });
});
