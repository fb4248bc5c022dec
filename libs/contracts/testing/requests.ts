import { z } from 'zod';
import { DomainError } from '../src/domain-error';
import { runRequestFields, type RunRequest } from '../src/run-request';
import type { TimeframeTerms } from '../src/requested-timeframe';

const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const knownTimeframes: readonly TimeframeTerms[] = [
  { name: 'M15', durationMs: 15 * minuteMs },
  { name: 'M40', durationMs: 40 * minuteMs },
  { name: 'H1', durationMs: hourMs },
  { name: 'H4', durationMs: 4 * hourMs },
  { name: 'D1', durationMs: dayMs },
];

export const timeframe = (name: string): TimeframeTerms => knownTimeframes.find((one) => one.name === name)!;

/** A valid request of EURUSD H1 but for these fields. */
export function requestOf(changes: object = {}): RunRequest {
  return z.strictObject(runRequestFields).parse({ symbol: 'EURUSD', timeframe: 'H1', ...changes });
}

/** The refusal of what must be refused: its code, and where. */
export function refusalOf(resolve: () => unknown): { problem: string; pointer: string; message: string } {
  try {
    resolve();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { problem: error.problem, pointer: error.errors[0].pointer, message: error.message };
  }
  throw new Error('it was not refused');
}
