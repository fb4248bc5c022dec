import {
  probabilisticSharpe,
  shapeOf,
  sharpeOf,
  sumReturns,
  type MissingReason,
  type ReturnSample,
} from '@barmill/metrics';
import { meanReturnPValue } from '../mean-return-test';
import { expectedBestSharpe } from './expected-best-sharpe';

/** Share of optimizations without any edge that may still have a significant winner. */
const SIGNIFICANCE = 0.05;

/** A figure about the winner, or why it has none. */
export type WinnerFigure =
  | { readonly value: number; readonly reason?: undefined }
  | { readonly value: null; readonly reason: MissingReason | 'too_few_trials' };

/** How likely the winner of an optimization is luck, and what that was reckoned from. Ratios are annual, kurtosis is Pearson's. */
export interface WinnerVerdict {
  /** Trials that have a Sharpe ratio. */
  readonly trials: number;
  /** s1 of their Sharpe ratios; null below two. */
  readonly trialDeviation: number | null;
  /** The Sharpe ratio that the best of as many trials without skill is expected to have. */
  readonly expectedBestSharpe: WinnerFigure;
  readonly sharpe: WinnerFigure;
  /** The probability that the winner's true Sharpe ratio is above `expectedBestSharpe`. */
  readonly deflatedSharpe: WinnerFigure;
  /** Daily returns of the winner, and their shape; null where they have none. */
  readonly returns: number;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  readonly periodsPerYear: number;
  /** Of a one-sided t-test of the winner's mean return against 0. */
  readonly pValue: WinnerFigure;
  /** The p-value that a winner out of so many trials must not pass: 0.05/N (Bonferroni). */
  readonly pValueLimit: number | null;
  /** Null where there is no p-value. */
  readonly isSignificant: boolean | null;
}

/**
 * Deflated Sharpe ratio, expected best by luck and p-value of the combination that won.
 * Source: Bailey & López de Prado, The Deflated Sharpe Ratio, Journal of Portfolio Management 40(5), 2014.
 *
 * @param winner its daily returns
 * @param trialSharpes the annual Sharpe ratio of every trial, NaN where it has none
 */
export function judgeWinner(winner: ReturnSample, trialSharpes: Float64Array): WinnerVerdict {
  const { trials, deviation, value: expected } = expectedBestSharpe(trialSharpes);
  const shape = shapeOf(winner);
  const pValue = meanReturnPValue(winner);
  const pValueLimit = trials === 0 ? null : SIGNIFICANCE / trials;
  return {
    trials,
    trialDeviation: deviation,
    expectedBestSharpe: expected === null ? { value: null, reason: 'too_few_trials' } : { value: expected },
    sharpe: sharpeOf(sumReturns(winner)),
    deflatedSharpe: deflated(winner, expected),
    returns: winner.returns.length,
    skewness: shape.moments?.skewness ?? null,
    kurtosis: shape.moments?.kurtosis ?? null,
    periodsPerYear: winner.periodsPerYear,
    pValue,
    pValueLimit,
    isSignificant: pValue.value === null || pValueLimit === null ? null : pValue.value <= pValueLimit,
  };
}

function deflated(winner: ReturnSample, expected: number | null): WinnerFigure {
  if (expected === null) return { value: null, reason: 'too_few_trials' };
  const annual = sharpeOf(sumReturns(winner));
  if (annual.value === null) return annual;
  const shape = shapeOf(winner);
  if (shape.moments === null) return { value: null, reason: shape.reason };
  const perYear = Math.sqrt(winner.periodsPerYear);
  const ratio = annual.value / perYear;
  const value = probabilisticSharpe({ ...shape.moments, ratio, count: winner.returns.length }, expected / perYear);
  return value === null ? { value, reason: 'zero_variance' } : { value };
}
