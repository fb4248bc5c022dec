import { sampleCovariance, sampleStandardDeviation } from '@barmill/statistics';
import type { MissingReason } from './metric';
import { returnsOf } from './return-sample';
import { NOISE_DEVIATION } from './sharpe-ratio';

/** A run's equity at the end of each day on which it had bars. */
export interface DailyLevels {
  /** Days since 1970-01-01, ascending. */
  readonly epochDay: ArrayLike<number>;
  readonly level: ArrayLike<number>;
}

/** How two runs move together; `days`: returns that were compared. */
export type ReturnCorrelation =
  | { readonly value: number; readonly days: number; readonly reason?: undefined }
  | { readonly value: null; readonly days: number; readonly reason: MissingReason };

/** Two returns always lie on a line. */
const leastReturns = 3;

/**
 * Pearson's correlation of two runs' daily returns, −1 to 1. Only days on which both had bars count, and each return is from one such day
 * to the next, so that both are over the same time. Null with fewer than three returns, where equity was 0 or below at the beginning of one
 * (`ruined`), and where one of the two never moved (`zero_variance`).
 */
export function correlateReturns(a: DailyLevels, b: DailyLevels): ReturnCorrelation {
  const [levelsA, levelsB] = onCommonDays(a, b);
  const days = Math.max(0, levelsA.length - 1);
  if (days < leastReturns) return { value: null, days, reason: 'too_few_returns' };
  if ([levelsA, levelsB].some((levels) => levels.subarray(0, -1).some((level) => level <= 0))) {
    return { value: null, days, reason: 'ruined' };
  }
  const [x, y] = [returnsOf(levelsA), returnsOf(levelsB)];
  const [spreadX, spreadY] = [sampleStandardDeviation(x)!, sampleStandardDeviation(y)!];
  if (Math.min(spreadX, spreadY) < NOISE_DEVIATION) return { value: null, days, reason: 'zero_variance' };
  const value = sampleCovariance(x, y)! / spreadX / spreadY;
  if (!Number.isFinite(value)) return { value: null, days, reason: 'overflow' };
  return { value: Math.min(1, Math.max(-1, value)), days };
}

function onCommonDays(a: DailyLevels, b: DailyLevels): [Float64Array, Float64Array] {
  const levelsA: number[] = [];
  const levelsB: number[] = [];
  for (let i = 0, k = 0; i < a.epochDay.length && k < b.epochDay.length;) {
    if (a.epochDay[i] === b.epochDay[k]) {
      levelsA.push(a.level[i]);
      levelsB.push(b.level[k]);
    }
    const [dayA, dayB] = [a.epochDay[i], b.epochDay[k]];
    if (dayA <= dayB) i++;
    if (dayB <= dayA) k++;
  }
  return [Float64Array.from(levelsA), Float64Array.from(levelsB)];
}
