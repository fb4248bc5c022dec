import { simulate } from '@barmill/simulation';
import { firstDifference } from './compare';
import { NaiveEngine } from './naive-engine';
import { randomCase } from './random-case';

export interface NaiveComparison {
  readonly cases: number;
  readonly legs: number;
  readonly mismatches: number;
  /** The first few, each with the seed that makes it again. */
  readonly examples: readonly { readonly seed: number; readonly difference: string }[];
}

const EXAMPLES = 5;

/** Makes `cases` random simulations with both engines and counts those that differ. */
export function compareEngines({ cases, seed }: { cases: number; seed: number }): NaiveComparison {
  const examples: { seed: number; difference: string }[] = [];
  let mismatches = 0;
  let legs = 0;
  for (let index = 0; index < cases; index++) {
    const caseSeed = seed + index;
    const given = randomCase(caseSeed);
    const { series, signals, settings, instrument, timeframeMs, range } = given;
    const actual = simulate(series, signals, settings, instrument, timeframeMs, range, given);
    const difference = firstDifference(actual, new NaiveEngine(given).run(), settings.initialBalance);
    legs += actual.legs.length;
    if (difference === null) continue;
    mismatches++;
    if (examples.length < EXAMPLES) examples.push({ seed: caseSeed, difference });
  }
  return { cases, legs, mismatches, examples };
}
