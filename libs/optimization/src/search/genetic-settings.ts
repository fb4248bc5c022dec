import type { Fault } from '@barmill/strategies';

/** Settings of the genetic method; each may be left out. */
export interface GeneticSettings {
  /** Trials of a generation, and combinations that live on. Default: the root of the budget, from 10 to 200. */
  readonly population?: number;
  /** Members of the population that are drawn to find one parent, the best of them. */
  readonly tournament?: number;
  /** Best members that stay for as long as nothing better comes. Default: half of the population. */
  readonly elites?: number;
  /** Share of children that two parents make, the others are changed copies of one. */
  readonly crossoverRate?: number;
  /** Share of a child's parameters that change. Default: one of them, on average. */
  readonly mutationRate?: number;
  /** Generations without an improvement after which newcomers are drawn at random. */
  readonly stagnation?: number;
  /** Share of a generation that newcomers are. */
  readonly newcomers?: number;
}

export type CompleteGeneticSettings = Required<GeneticSettings>;

/** @param dimensions parameters that vary */
export function completeGenetic(given: GeneticSettings, budget: number, dimensions: number): CompleteGeneticSettings {
  const population = given.population ?? Math.max(10, Math.min(200, Math.ceil(Math.sqrt(budget))));
  return {
    population,
    tournament: given.tournament ?? 3,
    elites: given.elites ?? Math.ceil(population / 2),
    crossoverRate: given.crossoverRate ?? 0.9,
    mutationRate: given.mutationRate ?? 1 / Math.max(1, dimensions),
    stagnation: given.stagnation ?? 10,
    newcomers: given.newcomers ?? 0.25,
  };
}

const wholeNumbers = ['population', 'tournament', 'elites', 'stagnation'] as const;
const shares = ['crossoverRate', 'mutationRate', 'newcomers'] as const;
const maxPopulation = 10_000;

/** Faults: `not_integer`, `out_of_range`. @param at JSON pointer of the settings */
export function geneticFaults(given: GeneticSettings, at: string): Fault[] {
  const most: Partial<Record<string, number>> = { elites: given.population ?? maxPopulation };
  const ofWhole = wholeNumbers.flatMap((name): Fault[] => {
    const value = given[name];
    const least = name === 'population' ? 2 : name === 'elites' ? 0 : 1;
    const bound = most[name] ?? maxPopulation;
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= bound)) return [];
    const code = Number.isInteger(value) ? 'out_of_range' : 'not_integer';
    return [
      { pointer: `${at}/${name}`, code, detail: `expected a whole number from ${least} to ${bound}, got ${value}` },
    ];
  });
  const ofShares = shares.flatMap((name): Fault[] => {
    const value = given[name];
    if (value === undefined || (value >= 0 && value <= 1)) return [];
    return [{ pointer: `${at}/${name}`, code: 'out_of_range', detail: `expected a share from 0 to 1, got ${value}` }];
  });
  return [...ofWhole, ...ofShares];
}
