import { searchableStrategy } from '../../testing/searchable-strategy';
import { createSampleSpace } from '../create-search-space';
import type { Dimension } from '../dimension';
import { createSearch, SearchRequestError, type SearchRequest } from './create-search';

const names = Array.from({ length: 65 }, (_, i) => `x${i}`);
const strategy = searchableStrategy(names.map((name) => ({ name })));
const spaceOf = (axes: readonly Dimension[]) => createSampleSpace({ axes, fixed: {}, constraints: [] }, strategy);
const space = spaceOf([{ name: 'x0', min: 0, max: 1 }]);
const sound: SearchRequest = { space, method: { method: 'random' }, direction: 'maximize', seed: 0, budget: 1 };
const faultsOf = (more: Partial<SearchRequest>) => {
  try {
    createSearch({ ...sound, ...more });
  } catch (error) {
    if (error instanceof SearchRequestError) return error.faults;
    throw error;
  }
  return [];
};

describe('createSearch', () => {
  it.each<[string, Partial<SearchRequest>, string, string, string]>([
    ['no budget', { budget: 0 }, '/budget', 'out_of_range', 'expected a whole number from 1 to 10000000, got 0'],
    ['half a trial', { budget: 0.5 }, '/budget', 'not_integer', 'expected a whole number from 1 to 10000000, got 0.5'],
    [
      'a negative seed',
      { seed: -1 },
      '/seed',
      'out_of_range',
      'expected a whole number from 0 to 9007199254740991, got -1',
    ],
    [
      'an empty batch',
      { method: { method: 'sobol', batch: 0 } },
      '/method/batch',
      'out_of_range',
      'expected a whole number from 1 to 10000, got 0',
    ],
    [
      'a population of one',
      { method: { method: 'genetic', population: 1 } },
      '/method/population',
      'out_of_range',
      'expected a whole number from 2 to 10000, got 1',
    ],
    [
      'more elites than members',
      { method: { method: 'genetic', population: 10, elites: 11 } },
      '/method/elites',
      'out_of_range',
      'expected a whole number from 0 to 10, got 11',
    ],
    [
      'a rate beyond 1',
      { method: { method: 'genetic', mutationRate: 1.5 } },
      '/method/mutationRate',
      'out_of_range',
      'expected a share from 0 to 1, got 1.5',
    ],
    [
      'an early stop after nothing',
      { earlyStop: { trials: 0, minImprovement: 0 } },
      '/earlyStop/trials',
      'out_of_range',
      'expected a whole number from 1 to 10000000, got 0',
    ],
    [
      'a negative improvement',
      { earlyStop: { trials: 1, minImprovement: -1 } },
      '/earlyStop/minImprovement',
      'out_of_range',
      'expected a finite number from 0 on, got -1',
    ],
    [
      'a grid of all numbers',
      { method: { method: 'grid' } },
      '/method',
      'no_step',
      'expected a step in a grid, got a range of all numbers for x0',
    ],
    [
      'a grid of 10^18 combinations',
      {
        method: { method: 'grid' },
        space: spaceOf(names.slice(0, 18).map((name) => ({ name, values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }))),
      },
      '/method',
      'too_large',
      'expected fewer than 2^53 combinations, got 1000000000000000000',
    ],
    [
      'Sobol points of 65 parameters',
      { method: { method: 'sobol' }, space: spaceOf(names.map((name) => ({ name, min: 0, max: 1 }))) },
      '/method',
      'too_many_dimensions',
      'expected 1 to 64 parameters that vary, got 65',
    ],
  ])('refuses %s', (_, more, pointer, code, detail) => {
    expect(faultsOf(more)).toEqual([{ pointer, code, detail }]);
  });

  it('lists everything that is wrong', () => {
    expect(faultsOf({ budget: 0, seed: 0.5, method: { method: 'genetic', tournament: 0 } })).toHaveLength(3);
    expect(faultsOf({})).toEqual([]);
  });
});
