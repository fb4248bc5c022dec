import { seededStream } from '@barmill/statistics';
import type { Objective } from '../objective';

/** Which trials stand for all where not all can be looked at again. */
export interface TrialSample {
  /** Their positions in the column, best first. */
  readonly positions: Uint32Array;
  /** `all`, or the best ones and one of each stratum of the others. */
  readonly method: 'all' | 'top_and_stratified';
  /** The best ones, taken without a draw. */
  readonly top: number;
  /** Strata of the others, of one trial each. */
  readonly strata: number;
  /** Trials that have an objective value, from which the sample was taken. */
  readonly trials: number;
}

export interface TrialSampleSettings {
  readonly direction: Objective['direction'];
  /** A whole number from 0. */
  readonly seed: number;
  /** Trials to take at most, 2 or more; without it `sampleSizeFor` of those that have a value. */
  readonly size?: number;
}

/** Share of the sample that the best take. */
const TOP_SHARE = 0.2;
/** Stream of the seed, apart from those that searches draw from. */
const STREAM = 0x70626f;

/** Trials whose daily returns are looked at: a fiftieth of all, 50 at least and 1,000 at most. */
export function sampleSizeFor(trials: number): number {
  return Math.min(trials, Math.max(50, Math.min(1_000, Math.ceil(trials / 50))));
}

/**
 * Takes all trials that have an objective value, or, where they are more than `size`, the best fifth of `size` and of each of as many strata as are left (of
 * equal length, by rank) one at random. Equal values rank by position. The sample depends on the values and the settings alone.
 *
 * @param objective one value for each trial, NaN where it has none
 * @throws RangeError on a size below 2, or a seed that is none
 */
export function sampleTrials(objective: Float64Array, { direction, seed, size }: TrialSampleSettings): TrialSample {
  if (size !== undefined && !(Number.isInteger(size) && size >= 2)) {
    throw new RangeError(`sampleTrials: expected a size of 2 or more trials, got ${size}`);
  }
  const ranked = rankPositions(objective, direction);
  const trials = ranked.length;
  const wanted = size ?? sampleSizeFor(trials);
  if (trials <= wanted) return { positions: ranked, method: 'all', top: trials, strata: 0, trials };
  const top = Math.ceil(wanted * TOP_SHARE);
  const strata = wanted - top;
  const positions = new Uint32Array(wanted);
  positions.set(ranked.subarray(0, top));
  const stream = seededStream(seed, STREAM);
  for (let stratum = 0; stratum < strata; stratum++) {
    const from = top + Math.floor((stratum * (trials - top)) / strata);
    const to = top + Math.floor(((stratum + 1) * (trials - top)) / strata);
    positions[top + stratum] = ranked[from + stream.nextInt(to - from)];
  }
  return { positions, method: 'top_and_stratified', top, strata, trials };
}

/** Positions of the values that are numbers, best first, equal ones by position. */
function rankPositions(values: Float64Array, direction: Objective['direction']): Uint32Array {
  let count = 0;
  const positions = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) positions[count++] = i;
  const sign = direction === 'maximize' ? -1 : 1;
  return positions.slice(0, count).sort((a, b) => (values[a] - values[b]) * sign || a - b);
}
