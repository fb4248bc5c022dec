import type { SimulationResult } from '@barmill/simulation';
import { firstDifference } from './compare';
import { NaiveEngine } from './naive-engine';
import type { NaiveResult } from './naive-result';
import { randomCase } from './random-case';
import { simulateCase } from './simulate-case';

export interface NaiveComparison {
  readonly cases: number;
  readonly legs: number;
  readonly mismatches: number;
  /** The first few, each with the seed that makes it again. */
  readonly examples: readonly { readonly seed: number; readonly difference: string }[];
}

const EXAMPLES = 5;

/**
 * Makes `cases` random simulations with both engines and counts those that differ.
 *
 * @param onProgress told after every hundredth case how many are done
 */
export function compareEngines(
  { cases, seed }: { cases: number; seed: number },
  onProgress: (done: number) => void = () => undefined,
): NaiveComparison {
  const examples: { seed: number; difference: string }[] = [];
  let mismatches = 0;
  let legs = 0;
  for (let index = 0; index < cases; index++) {
    const caseSeed = seed + index;
    const given = randomCase(caseSeed);
    const actual = outcomeOf(() => simulateCase(given));
    const naive = outcomeOf(() => new NaiveEngine(given).run());
    const difference = differenceOf(actual, naive, given.settings.initialBalance);
    if (!(actual instanceof Error)) legs += actual.legs.length;
    if (difference !== null) {
      mismatches++;
      if (examples.length < EXAMPLES) examples.push({ seed: caseSeed, difference });
    }
    if ((index + 1) % 100 === 0) onProgress(index + 1);
  }
  return { cases, legs, mismatches, examples };
}

function outcomeOf<T>(made: () => T): T | Error {
  try {
    return made();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Every case is sound, so an engine that throws differs. */
function differenceOf(actual: SimulationResult | Error, naive: NaiveResult | Error, scale: number): string | null {
  if (actual instanceof Error) return `simulate threw "${actual.message}"`;
  if (naive instanceof Error) return `the naive engine threw "${naive.message}"`;
  return firstDifference(actual, naive, scale);
}
