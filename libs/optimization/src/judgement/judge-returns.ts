import { expectedBestSharpe } from '../overfitting/expected-best-sharpe';
import { overfittingOf, type BacktestOverfitting } from '../overfitting/backtest-overfitting';
import { judgeWinner, type WinnerVerdict } from '../overfitting/judge-winner';
import { equitySparkline } from './equity-sparkline';
import type { ColumnJudgement } from './judge-columns';
import { livedReturns, type LivedReturns } from './lived-returns';

/** How daily returns become figures of a year, and equity. */
export interface ReturnTerms {
  /** Null: the run's Sharpe ratios are of bars, which daily ones are not held against. */
  readonly periodsPerYear: number | null;
  /** A fraction a period. */
  readonly riskFreePerPeriod: number;
  readonly initialBalance: number;
}

/** PBO of the sample, or why there is none. */
export type SampleVerdict =
  | ({ readonly reason: null } & Omit<BacktestOverfitting, 'logits'>)
  | { readonly probability: null; readonly reason: 'too_few_trials' | 'too_few_returns' | 'returns_missing' };

/** A figure of the winner, or why it has none. */
export interface JudgedFigure {
  readonly value: number | null;
  readonly reason: string | null;
}

/** How likely the winner of an optimization is luck: as it is stored. Ratios are annual, kurtosis is Pearson's. */
export interface Overfitting {
  /** The winner; null: no trial has an objective value. */
  readonly combinationIndex: number | null;
  /** Trials that have a Sharpe ratio. */
  readonly trials: number;
  readonly trialDeviation: number | null;
  readonly expectedBestSharpe: JudgedFigure;
  readonly sharpe: JudgedFigure;
  readonly deflatedSharpe: JudgedFigure;
  readonly pValue: JudgedFigure;
  readonly pValueLimit: number | null;
  readonly isSignificant: boolean | null;
  /** Daily returns of each trial, of several markets those of the winner's; null: those of none are known. */
  readonly returns: number | null;
  /** Of several markets the daily returns of each one's trials; null: none of them was looked at. */
  readonly marketReturns?: (number | null)[];
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  readonly periodsPerYear: number | null;
  readonly pbo: SampleVerdict;
  readonly sample: {
    readonly method: 'all' | 'top_and_stratified';
    readonly size: number;
    readonly top: number;
    readonly strata: number;
    /** Trials that have an objective value, from which it was taken. */
    readonly trials: number;
    /** Trials of the sample whose returns did not come. */
    readonly missing: number;
  };
  readonly ranking: { readonly method: 'plateau' | 'objective'; readonly leastTrades: number; readonly judged: number };
}

export interface ReturnJudgement {
  readonly overfitting: Overfitting;
  readonly sparklines: readonly { readonly combinationIndex: number; readonly equity: Float64Array }[];
}

/** On which of several markets trials are. */
export interface TrialMarkets {
  readonly count: number;
  /** Place of the market of each chosen trial, by its index. */
  readonly places: ReadonlyMap<number, number>;
}

/**
 * What the daily returns of the chosen trials say of the winner. Those of several markets lie on the days of all: for PBO a day on which a trial's market has
 * no bar brings 0, and in the winner's own figures it is no day.
 *
 * @param returns of each chosen trial by its index, all of one length; missing, or NaN throughout: they could not be had; NaN: its market has no bar that day
 * @param terms of the winner's market
 * @param markets missing: there is one
 */
export function judgeReturns(
  columns: ColumnJudgement,
  returns: ReadonlyMap<number, Float64Array>,
  terms: ReturnTerms,
  markets?: TrialMarkets,
): ReturnJudgement {
  const { sample, leaders, winner, ranking, sharpe } = columns;
  const known = (index: number): Float64Array | undefined => {
    const row = returns.get(index);
    return row?.some((value) => !Number.isNaN(value)) ? row : undefined;
  };
  const { combinationIndex: sampled, ...taken } = sample;
  const missing = sampled.filter((index) => known(index) === undefined).length;
  const rows = function* () {
    for (const index of sampled) yield withIdleDays(livedReturns(known(index)!).returns);
  };
  const days = returns.values().next().value?.length ?? null;
  const winning = winner === null ? undefined : known(winner);
  const verdict = winning && livedOnOwnDays(winning);
  return {
    overfitting: {
      combinationIndex: winner,
      ...winnerFigures(winner, verdict, sharpe, terms),
      returns: verdict?.returns.length ?? days,
      ...(markets && { marketReturns: returnsByMarket(markets, known) }),
      pbo: missing > 0 ? { probability: null, reason: 'returns_missing' } : sampleVerdict(rows(), sampled.length, days),
      sample: { ...taken, size: sampled.length, missing },
      ranking: { method: ranking.method, leastTrades: ranking.leastTrades, judged: ranking.judged },
    },
    sparklines: [...leaders].flatMap((combinationIndex) => {
      const row = known(combinationIndex);
      if (row === undefined) return [];
      return [{ combinationIndex, equity: equitySparkline(livedOnOwnDays(row).returns, terms.initialBalance) }];
    }),
  };
}

/** As far as the account lived, without the days on which the trial's market has no bar. */
function livedOnOwnDays(row: Float64Array): LivedReturns {
  const { returns, isRuined } = livedReturns(row);
  return { returns: returns.filter((value) => !Number.isNaN(value)), isRuined };
}

/** With nothing won or lost on the days without bars. */
function withIdleDays(row: Float64Array): Float64Array {
  return row.map((value) => (Number.isNaN(value) ? 0 : value));
}

function returnsByMarket(
  { count, places }: TrialMarkets,
  known: (index: number) => Float64Array | undefined,
): (number | null)[] {
  const found = new Array<number>(count).fill(Infinity);
  for (const [index, place] of places) {
    const row = known(index);
    // Of a ruined account the days after its last are no longer told apart.
    if (row) found[place] = Math.min(found[place], livedOnOwnDays(row).returns.length);
  }
  return found.map((days) => (days === Infinity ? null : days));
}

type WinnerFigures = Pick<
  Overfitting,
  | 'trials'
  | 'trialDeviation'
  | 'expectedBestSharpe'
  | 'sharpe'
  | 'deflatedSharpe'
  | 'pValue'
  | 'pValueLimit'
  | 'isSignificant'
  | 'skewness'
  | 'kurtosis'
  | 'periodsPerYear'
>;

function winnerFigures(
  winner: number | null,
  lived: LivedReturns | undefined,
  sharpes: Float64Array,
  { periodsPerYear, riskFreePerPeriod }: ReturnTerms,
): WinnerFigures {
  if (lived === undefined)
    return unknownWinner(sharpes, winner === null ? 'no_objective_value' : 'returns_missing', periodsPerYear);
  const verdict = judgeWinner({ ...lived, periodsPerYear: periodsPerYear ?? 1, riskFreePerPeriod }, sharpes);
  const { trials, trialDeviation, pValueLimit, isSignificant, skewness, kurtosis } = verdict;
  const ofBars = { value: null, reason: 'returns_of_bars' };
  return {
    ...{ trials, trialDeviation, pValueLimit, isSignificant, skewness, kurtosis, periodsPerYear },
    expectedBestSharpe: figure(verdict.expectedBestSharpe),
    sharpe: periodsPerYear === null ? ofBars : figure(verdict.sharpe),
    deflatedSharpe: periodsPerYear === null ? ofBars : figure(verdict.deflatedSharpe),
    pValue: figure(verdict.pValue),
  };
}

function unknownWinner(sharpes: Float64Array, reason: string, periodsPerYear: number | null): WinnerFigures {
  const { trials, deviation, value } = expectedBestSharpe(sharpes);
  const none = { value: null, reason };
  return {
    ...{ trials, trialDeviation: deviation, pValueLimit: null, isSignificant: null, skewness: null, kurtosis: null },
    ...{ sharpe: none, deflatedSharpe: none, pValue: none, periodsPerYear },
    expectedBestSharpe: value === null ? { value, reason: 'too_few_trials' } : { value, reason: null },
  };
}

function figure({ value, reason }: WinnerVerdict['sharpe']): JudgedFigure {
  return { value, reason: reason ?? null };
}

function sampleVerdict(rows: Iterable<Float64Array>, size: number, days: number | null): SampleVerdict {
  if (size < 2 || days === null) return { probability: null, reason: 'too_few_trials' };
  const result = overfittingOf(rows, days);
  if (!result.ok) return { probability: null, reason: result.reason };
  const { logits: _logits, ...kept } = result.overfitting;
  return { reason: null, ...kept };
}
