import { invalid } from './domain-error';
import type { RunRequest } from './run-request';

export interface TimeframeTerms {
  readonly name: string;
  readonly durationMs: number;
}

/**
 * The timeframe that a request names by either of its two names.
 * @throws DomainError when none is given, both differ, or it is unknown
 */
export function requestedTimeframe<Timeframe extends TimeframeTerms>(
  { timeframe, primary_tf: primary }: Pick<RunRequest, 'timeframe' | 'primary_tf'>,
  known: readonly Timeframe[],
): Timeframe {
  const text = timeframe ?? primary;
  if (text === undefined)
    throw invalid('required', '/timeframe', `Expected a timeframe: ${namesOf(known)}. It is missing.`);
  if (timeframe !== undefined && primary !== undefined && timeframe.toUpperCase() !== primary.toUpperCase()) {
    throw invalid(
      'contradicting_timeframes',
      '/primary_tf',
      `timeframe and primary_tf are the same field; got ${JSON.stringify(timeframe)} and ${JSON.stringify(primary)}.`,
    );
  }
  return knownTimeframe(text, timeframe === undefined ? '/primary_tf' : '/timeframe', known);
}

/** @throws DomainError `unknown_timeframe` */
export function knownTimeframe<Timeframe extends TimeframeTerms>(
  text: string,
  pointer: string,
  known: readonly Timeframe[],
): Timeframe {
  const found = known.find(({ name }) => name === text.toUpperCase());
  if (found) return found;
  const detail = `There is no timeframe ${JSON.stringify(text)}. Known: ${namesOf(known)}.`;
  throw invalid('unknown_timeframe', pointer, detail);
}

/** Names in the order of the list. */
export const namesOf = (timeframes: readonly TimeframeTerms[]): string => timeframes.map(({ name }) => name).join(', ');
