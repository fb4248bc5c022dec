import type { Parameters } from '@barmill/strategies';
import fc from 'fast-check';
import { resultsOf, runSearch } from '../../testing/run-search';
import { testFunctions } from '../../testing/test-functions';
import { createSearch, type SearchRequest } from './create-search';
import { resumeSearch } from './resume-search';
import type { Generation, TrialResult } from './search';

const { space, valueOf } = testFunctions[testFunctions.length - 1];
const genetic: SearchRequest = {
  space,
  method: { method: 'genetic', population: 12, stagnation: 2 },
  direction: 'minimize',
  seed: 9,
  budget: 130,
};

/** Every generation of a search that nothing disturbs, and all results in ask order. */
function undisturbed(request: SearchRequest): { generations: Generation[]; results: TrialResult[] } {
  const search = createSearch(request);
  const generations: Generation[] = [];
  const results: TrialResult[] = [];
  for (let asked = search.ask(); asked !== null; asked = search.ask()) {
    generations.push(asked);
    results.push(...resultsOf(asked, valueOf));
    search.tell(results.slice(asked.firstIndex));
  }
  return { generations, results };
}

describe('a search that is rebuilt', () => {
  it.each<[string, SearchRequest]>([
    ['genetic', genetic],
    ['genetic, ended early', { ...genetic, budget: 5000, earlyStop: { trials: 40, minImprovement: 0.01 } }],
    ['random', { ...genetic, method: { method: 'random', batch: 20 } }],
    ['sobol', { ...genetic, method: { method: 'sobol', batch: 20 } }],
  ])('goes on after any step as if nothing had happened (%s)', (_, request) => {
    const whole = undisturbed(request);
    expect(whole.generations.length).toBeGreaterThan(5);
    for (const { firstIndex, trials } of whole.generations) {
      const asked = firstIndex + trials.length;
      // Killed after the generation was asked for, after a part of its results, and after all of them.
      for (const told of [firstIndex, firstIndex + Math.ceil(trials.length / 2), asked]) {
        const search = resumeSearch(request, asked, whole.results.slice(0, told));
        search.tell(whole.results.slice(told, asked));
        const { trials: rest } = runSearch(search, valueOf);
        expect(rest).toEqual(whole.generations.flatMap((generation) => generation.trials).slice(asked));
      }
    }
  });

  it('does not depend on the order or the portions of its results', () => {
    const whole = undisturbed(genetic);
    const portions = fc.array(fc.nat(11), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.infiniteStream(portions), fc.integer(), (cuts, turn) => {
        const search = createSearch(genetic);
        for (let asked = search.ask(), i = 0; asked !== null; asked = search.ask(), i++) {
          expect(asked.trials).toEqual(whole.generations[i].trials);
          const results = resultsOf(asked, valueOf);
          const at = Math.abs(turn) % results.length;
          const turned = [...results.slice(at), ...results.slice(0, at)].reverse();
          let first = 0;
          for (const cut of [...cuts.next().value, turned.length]) {
            search.tell(turned.slice(first, Math.max(first, cut)));
            first = Math.max(first, cut);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is not taken for one with other generations', () => {
    expect(() => resumeSearch(genetic, 7, [])).toThrow('expected a generation to end after 7 trials, none does');
    expect(() => resumeSearch(genetic, 1000, undisturbed(genetic).results)).toThrow(RangeError);
  });
});

describe('a search', () => {
  const ask = (request: SearchRequest) => {
    const search = createSearch(request);
    return { search, asked: search.ask() as Generation };
  };

  it('numbers trials in ask order and keeps to its budget', () => {
    const { generations } = undisturbed(genetic);
    expect(generations.map(({ generation }) => generation)).toEqual(generations.map((_, i) => i));
    expect(generations.map(({ firstIndex }) => firstIndex)).toEqual(generations.map((_, i) => 12 * i));
    expect(generations.at(-1)?.trials).toHaveLength(130 % 12);
  });

  it('asks for the same at the beginning of a larger budget, where its settings do not come from the budget', () => {
    const { generations } = undisturbed({ ...genetic, budget: 260 });
    const trials = generations.flatMap((generation) => generation.trials);
    expect(trials.slice(0, 120)).toEqual(
      undisturbed(genetic)
        .generations.flatMap((generation) => generation.trials)
        .slice(0, 120),
    );
  });

  it('waits for all results where it learns from them', () => {
    const { search, asked } = ask(genetic);
    expect(search.sequential).toBe(true);
    search.tell(resultsOf(asked, valueOf).filter(({ index }) => index !== 5));
    expect(() => search.ask()).toThrow('expected all 12 results before the next generation, trial 5 has none');
  });

  it('takes a result twice, but not two results of one trial or one of none', () => {
    const { search, asked } = ask(genetic);
    const results = resultsOf(asked, valueOf);
    search.tell(results);
    search.tell(results);
    expect(() => search.tell([{ index: 3, objective: -1, feasible: true }])).toThrow(
      'expected the result of trial 3 to stay as it was told',
    );
    expect(() => search.tell([{ index: 12, objective: 1, feasible: true }])).toThrow(
      'expected the result of a trial from 0 to 11, got one of 12',
    );
  });

  it.each(['genetic', 'random', 'sobol'] as const)(
    'by %s goes on to its budget where nothing has a value',
    (method) => {
      const search = createSearch({ ...genetic, method: { method } });
      const { trials } = runSearch(search, () => NaN);
      expect([trials.length, search.end?.reason]).toEqual([130, 'budget']);
    },
  );

  it('takes what is not finite for a missing value', () => {
    const { search } = ask(genetic);
    search.tell([{ index: 0, objective: NaN, feasible: true }]);
    expect(() => search.tell([{ index: 0, objective: null, feasible: true }])).not.toThrow();
  });
});

describe('an early stop', () => {
  const stopped = (values: readonly (number | null)[], more: Partial<SearchRequest>) => {
    const search = createSearch({ ...genetic, method: { method: 'random', batch: 2 }, ...more });
    let trials = 0;
    for (let asked = search.ask(); asked !== null; asked = search.ask()) {
      trials += asked.trials.length;
      search.tell(
        asked.trials.map((_: Parameters, i) => {
          const index = asked.firstIndex + i;
          const objective = values[index] === undefined ? 100 : values[index];
          return { index, objective, feasible: objective === null || objective >= 0 };
        }),
      );
    }
    return [trials, search.end?.reason];
  };

  it('ends a search after so many trials without an improvement, at the end of a generation', () => {
    expect(stopped([9, 8, 7], { earlyStop: { trials: 3, minImprovement: 0 } })).toEqual([6, 'no_improvement']);
    expect(stopped([9, 8, 7, 6], { earlyStop: { trials: 3, minImprovement: 0 } })).toEqual([8, 'no_improvement']);
    expect(stopped([9], { earlyStop: { trials: 1, minImprovement: 0 } })).toEqual([2, 'no_improvement']);
  });

  it('takes nothing for an improvement that is better by too little', () => {
    const values = [9, 8.5, 8.1, 7.9, 7];
    expect(stopped(values, { earlyStop: { trials: 3, minImprovement: 1 } })).toEqual([8, 'no_improvement']);
    expect(stopped(values, { earlyStop: { trials: 4, minImprovement: 1.05 } })).toEqual([8, 'no_improvement']);
  });

  it('counts neither missing values nor those that break the conditions on results', () => {
    expect(stopped([9, null, -5, null], { earlyStop: { trials: 3, minImprovement: 0 } })).toEqual([
      4,
      'no_improvement',
    ]);
  });

  it('looks for larger values where those are better', () => {
    expect(
      stopped([1, 2, 3, 4, 4, 4, 4, 4], { direction: 'maximize', earlyStop: { trials: 4, minImprovement: 0 } }),
    ).toEqual([8, 'no_improvement']);
  });

  it('makes a search wait for its results', () => {
    expect(
      createSearch({ ...genetic, method: { method: 'random' }, earlyStop: { trials: 3, minImprovement: 0 } })
        .sequential,
    ).toBe(true);
  });
});
