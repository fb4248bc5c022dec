import { builtinStrategies } from '../src/catalog';
import { plantedLeaks } from './planted-leaks';
import { defaultsOf, findLeak } from './prefix-stability';

/** Which of the planted leaks the property of prefix stability finds. */
export interface LeakReport {
  readonly planted: number;
  readonly caught: number;
  /** Names of those that it does not find. */
  readonly escaped: readonly string[];
  /** What it finds in strategies of the catalog, which see no future: a property that finds fault with everything proves nothing. */
  readonly falseAlarms: readonly string[];
}

/** Looks for leaks at `cases` places of seeded bars, in each planted one and in each strategy of the catalog. */
export function reportLeaks(cases: number, seed: number): LeakReport {
  const escaped = plantedLeaks.filter((strategy) => findLeak(strategy, {}, cases, seed) === null);
  const falseAlarms = builtinStrategies.flatMap((strategy) => {
    const leak = findLeak(strategy, defaultsOf(strategy), cases, seed);
    return leak === null ? [] : [`${strategy.name}: ${leak}`];
  });
  return {
    planted: plantedLeaks.length,
    caught: plantedLeaks.length - escaped.length,
    escaped: escaped.map(({ name }) => name),
    falseAlarms,
  };
}
