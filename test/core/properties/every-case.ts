import fc from 'fast-check';
import type { NaiveCase } from '../naive-engine/naive-case';
import { randomCase } from '../naive-engine/random-case';
import { runsOf } from '../suite-size';

/** Holds a property of simulations against random ones: any bars, decisions and settings. A failure names the seed of its case. */
export function everyCase(check: (given: NaiveCase) => void): void {
  const seeds = fc.noShrink(fc.nat(2 ** 31 - 1));
  fc.assert(
    fc.property(seeds, (seed) => check(randomCase(seed))),
    runsOf(200, 4_000),
  );
}

/** The case with other settings. */
export function withSettings(given: NaiveCase, settings: Partial<NaiveCase['settings']>): NaiveCase {
  return { ...given, settings: { ...given.settings, ...settings } };
}
