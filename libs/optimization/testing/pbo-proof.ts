import { seededStream, type RandomStream } from '@barmill/statistics';
import { overfittingOf } from '../src/overfitting/backtest-overfitting';

const TRIALS = 50;
const DAYS = 1_000;
const PERIODS_PER_YEAR = 252;
const DEVIATION = 0.01;
/** Of a uniform distribution with that deviation. */
const WIDTH = DEVIATION * Math.sqrt(12);
/** Annual Sharpe ratio of the one trial that has an edge. */
const PLANTED_SHARPE = 3;

/** PBO of each seed: of trials that are noise alone, and of as many of which one has an edge. */
export interface PboProof {
  readonly noise: readonly number[];
  readonly planted: readonly number[];
}

/**
 * PBO of 50 trials over 1,000 days of uniform returns, for every seed. Without an edge the best of one half of the days has any rank in the other, so that
 * its expectation is one half; with one the best is the trial that has it.
 */
export function pboProof(seeds: readonly number[]): PboProof {
  return {
    noise: seeds.map((seed) => pboOf(seededStream(seed, 0), 0)),
    planted: seeds.map((seed) => pboOf(seededStream(seed, 1), PLANTED_SHARPE)),
  };
}

function pboOf(stream: RandomStream, sharpe: number): number {
  const drift = (sharpe / Math.sqrt(PERIODS_PER_YEAR)) * DEVIATION;
  const planted = stream.nextInt(TRIALS);
  const result = overfittingOf(
    Array.from({ length: TRIALS }, (_, trial) => noise(stream, trial === planted ? drift : 0)),
    DAYS,
  );
  if (!result.ok) throw new Error(`expected a PBO of ${TRIALS} trials over ${DAYS} days, got ${result.reason}`);
  return result.overfitting.probability;
}

function noise(stream: RandomStream, drift: number): Float64Array {
  return Float64Array.from({ length: DAYS }, () => drift + WIDTH * (stream.next() - 0.5));
}
