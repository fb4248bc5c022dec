import { createSearch } from '../src';
import { runSearch } from './run-search';
import { testFunctions } from './test-functions';

export const proofBudget = 2_000;
export const proofMethods = ['random', 'sobol', 'genetic'] as const;
/** What random's median is at least divided by to reach genetic's. */
const margin = 5;

/** What one search found. */
export interface SearchOutcome {
  readonly method: (typeof proofMethods)[number];
  readonly function: string;
  readonly seed: number;
  /** The least value; 0 is the optimum. */
  readonly best: number;
  readonly trials: number;
}

/** Every method on every test function with every seed, with the same budget. */
export function searchProof(
  seeds: readonly number[],
  methods: readonly SearchOutcome['method'][] = proofMethods,
): SearchOutcome[] {
  return testFunctions.flatMap(({ name, space, valueOf }) =>
    methods.flatMap((method) =>
      seeds.map((seed): SearchOutcome => {
        const search = createSearch({ space, method: { method }, direction: 'minimize', seed, budget: proofBudget });
        const { best, trials } = runSearch(search, valueOf);
        return { method, function: name, seed, best, trials: trials.length };
      }),
    ),
  );
}

/**
 * What does not hold, each as a sentence: on every function the worst seed of the genetic method finds a lesser value than the best seed of random search,
 * and its median is at most a fifth of random's.
 */
export function unmetMargins(outcomes: readonly SearchOutcome[]): string[] {
  return [...new Set(outcomes.map((outcome) => outcome.function))].flatMap((name) => {
    const genetic = bestsOf(outcomes, name, 'genetic');
    const random = bestsOf(outcomes, name, 'random');
    const worst = genetic[genetic.length - 1];
    const unmet: string[] = [];
    if (!(worst < random[0])) {
      unmet.push(`${name}: expected every genetic search below the best random one, got ${worst} and ${random[0]}`);
    }
    if (!(median(genetic) * margin <= median(random))) {
      const medians = `${median(genetic)} and ${median(random)}`;
      unmet.push(`${name}: expected a genetic median of at most 1/${margin} of random's, got ${medians}`);
    }
    return unmet;
  });
}

/** Values that a method found, least first. */
function bestsOf(outcomes: readonly SearchOutcome[], name: string, method: SearchOutcome['method']): number[] {
  const found = outcomes.filter((outcome) => outcome.function === name && outcome.method === method);
  return found.map(({ best }) => best).sort((a, b) => a - b);
}

function median(ascending: readonly number[]): number {
  return (ascending[(ascending.length - 1) >> 1] + ascending[ascending.length >> 1]) / 2;
}
