import type { BarSeries } from '@barmill/market-data';
import { seededStream } from '@barmill/statistics';
import { createSeriesCache } from '../src/series-cache';
import type { Decisions, Parameters, Strategy } from '../src/strategy';
import { changedAfter, cutAfter, market, markets, seededBars } from './seeded-market';

/** Decisions of a strategy over made-up bars. */
export function decisionsOf(strategy: Strategy, parameters: Parameters, series: BarSeries): Decisions {
  return strategy.decide({ series, ...market, cache: createSeriesCache() }, parameters);
}

/** The complete defaults of a strategy. */
export function defaultsOf(strategy: Strategy): Parameters {
  return Object.fromEntries(strategy.parameters.map((parameter) => [parameter.name, parameter.default]));
}

/**
 * Whether bars after `last` have an influence on what was decided at or before it: the first place that differs once they are cut
 * off or changed, else null.
 */
export function leakAt(
  strategy: Strategy,
  parameters: Parameters,
  series: BarSeries,
  last: number,
  seed: number,
): string | null {
  const whole = decisionsOf(strategy, parameters, series);
  const cut = decisionsOf(strategy, parameters, cutAfter(series, last));
  const changed = decisionsOf(strategy, parameters, changedAfter(series, last, seed));
  return difference(whole, cut, last, 'cut') ?? difference(whole, changed, last, 'changed');
}

/** Tries `cases` places in seeded bars, one after the other; the first leak, or null. */
export function findLeak(strategy: Strategy, parameters: Parameters, cases: number, seed: number): string | null {
  const random = seededStream(seed, 0);
  for (let i = 0; i < cases; i++) {
    const series = seededBars(random.nextInt(markets), 360);
    const leak = leakAt(strategy, parameters, series, random.nextInt(series.length - 1), random.nextInt(2 ** 31));
    if (leak !== null) return leak;
  }
  return null;
}

function difference(whole: Decisions, other: Decisions, last: number, how: string): string | null {
  const columns = columnsOf(whole);
  const others = columnsOf(other);
  for (const name of new Set([...columns.keys(), ...others.keys()])) {
    for (let i = 0; i <= last; i++) {
      const a = columns.get(name)?.[i] ?? NaN;
      const b = others.get(name)?.[i] ?? NaN;
      if (!Object.is(a, b)) return `${name} at bar ${i} is ${a}, and ${b} once the bars after ${last} are ${how}`;
    }
  }
  return null;
}

/** Every column of the decisions by name; what a strategy does not set has none, which counts as missing throughout. */
function columnsOf(decisions: Decisions): Map<string, ArrayLike<number>> {
  const columns = new Map<string, ArrayLike<number>>();
  for (const [name, value] of Object.entries(decisions)) {
    if (value instanceof Uint8Array) columns.set(name, value);
    else if (value !== null && value !== undefined) {
      columns.set(`${name}.long`, value.long);
      columns.set(`${name}.short`, value.short);
    }
  }
  return columns;
}
