import { simulate, type SimulationResult } from '@barmill/simulation';
import type { NaiveCase } from './naive-case';

/** What the product makes of a case. */
export function simulateCase(given: NaiveCase): SimulationResult {
  const { series, signals, settings, instrument, timeframeMs, range } = given;
  return simulate(series, signals, settings, instrument, timeframeMs, range, given);
}
