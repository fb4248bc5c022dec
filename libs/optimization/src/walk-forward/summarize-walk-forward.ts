import {
  measureCurve,
  type EquityCurve,
  type MeasuredCurve,
  type MetricValue,
  type ReturnSettings,
} from '@barmill/metrics';
import type { Parameters } from '@barmill/strategies';
import { mean } from '@barmill/statistics';
import { meanReturnPValue } from '../mean-return-test';
import type { Objective } from '../objective';
import { driftOf, type DriftAxis, type ParameterDrift } from './parameter-drift';
import { stitchCurves } from './stitched-curve';
import { figureOf, noFigure, shareKept, type WalkForwardFigure, type WalkForwardReason } from './walk-forward-figure';

/** What one window gave. */
export interface WindowResult {
  /** Those chosen in training; null: it found none, and nothing was traded in the test. */
  readonly parameters: Parameters | null;
  readonly training: { readonly annualReturnPct: number | null; readonly objective: number | null };
  readonly test: {
    /** The test's equity at bar closes, from its initial balance on. */
    readonly curve: EquityCurve;
    readonly objective: number | null;
    readonly totalTrades: number;
  };
}

/** How what was chosen did where it had not been chosen: of one window, or of all. */
export interface OutOfSampleFigures {
  readonly outOfSampleReturnPct: WalkForwardFigure;
  readonly outOfSampleAnnualReturnPct: WalkForwardFigure;
  readonly outOfSampleSharpe: WalkForwardFigure;
  readonly outOfSampleDrawdownPct: WalkForwardFigure;
  readonly outOfSampleTrades: WalkForwardFigure;
  /** Walk-forward efficiency: out-of-sample by training annual return. */
  readonly performanceRatio: WalkForwardFigure;
  /** 1 − out-of-sample/training objective: 0 as good as in training, 1 nothing left, below 0 better. */
  readonly degradationFactor: WalkForwardFigure;
  /** Whether the return is above 0; null where there is none. */
  readonly isProfitable: boolean | null;
  /** Of a one-sided t-test of the mean daily out-of-sample return against 0. */
  readonly pValue: WalkForwardFigure;
  /** p <= 0.05; null without a p-value. */
  readonly isStatisticallySignificant: boolean | null;
}

export interface WalkForwardSummary {
  /** Of each window, in their order. */
  readonly windows: readonly OutOfSampleFigures[];
  /** Of the joined curve, against the mean of the windows' training returns, and the means of the objective over the windows that have it on both sides. */
  readonly all: OutOfSampleFigures;
  readonly profitableWindows: number;
  /** 0 to 1. */
  readonly profitableShare: number;
  readonly drift: ParameterDrift | null;
  /** Null where tests overlap. */
  readonly stitched: EquityCurve | null;
}

export interface WalkForwardContext {
  readonly axes: readonly DriftAxis[];
  readonly direction: Objective['direction'];
  readonly isOverlapping: boolean;
  readonly returns: ReturnSettings;
}

const SIGNIFICANCE = 0.05;

/**
 * The figures of a walk forward from what its windows gave, in the order of time. Source: Pardo, The Evaluation and Optimization of Trading Strategies, 2nd
 * edition, 2008, chapter 11 (walk-forward efficiency); the test is Student's.
 *
 * @throws RangeError without windows, and on curves that `measureCurve` or `stitchCurves` refuses
 */
export function summarizeWalkForward(
  results: readonly WindowResult[],
  context: WalkForwardContext,
): WalkForwardSummary {
  if (results.length === 0) throw new RangeError('summarizeWalkForward: expected at least one window, got none');
  const windows = results.map((result) => judgeWindow(result, context));
  const profitableWindows = windows.filter(({ isProfitable }) => isProfitable).length;
  const stitched = context.isOverlapping ? null : stitchCurves(results.map(({ test }) => test.curve));
  const isTraded = results.some(({ parameters }) => parameters !== null);
  const all = (): OutOfSampleFigures =>
    stitched === null ? noFigures('overlapping_windows') : judgeAll(results, stitched, context);
  return {
    windows,
    all: isTraded ? all() : noFigures('no_parameters'),
    profitableWindows,
    profitableShare: profitableWindows / windows.length,
    drift: driftOf(
      context.axes,
      results.map(({ parameters }) => parameters).filter((parameters) => parameters !== null),
    ),
    stitched,
  };
}

/** Figures that are missing for one reason. */
export function noFigures(reason: WalkForwardReason): OutOfSampleFigures {
  const none = noFigure(reason);
  return {
    outOfSampleReturnPct: none,
    outOfSampleAnnualReturnPct: none,
    outOfSampleSharpe: none,
    outOfSampleDrawdownPct: none,
    outOfSampleTrades: none,
    performanceRatio: none,
    degradationFactor: none,
    isProfitable: null,
    pValue: none,
    isStatisticallySignificant: null,
  };
}

function judgeWindow({ parameters, training, test }: WindowResult, context: WalkForwardContext): OutOfSampleFigures {
  if (parameters === null) return noFigures('no_parameters');
  const curve = judgeCurve(test.curve, context.returns);
  return {
    ...curve,
    outOfSampleTrades: figureOf(test.totalTrades),
    performanceRatio: shareKept(curve.outOfSampleAnnualReturnPct.value, training.annualReturnPct),
    degradationFactor: degradation(test.objective, training.objective, context.direction),
  };
}

function judgeAll(
  results: readonly WindowResult[],
  stitched: EquityCurve,
  { direction, returns }: WalkForwardContext,
): OutOfSampleFigures {
  const curve = judgeCurve(stitched, returns);
  const trainingReturns = results.flatMap(({ training }) => training.annualReturnPct ?? []);
  const trained = results.filter(({ training }) => training.objective !== null);
  const both = trained.filter(({ test }) => test.objective !== null);
  const testedMean = mean(both.map(({ test }) => test.objective as number));
  const trainedMean = mean((both.length > 0 ? both : trained).map(({ training }) => training.objective as number));
  return {
    ...curve,
    outOfSampleTrades: figureOf(results.reduce((sum, { test }) => sum + test.totalTrades, 0)),
    performanceRatio: shareKept(curve.outOfSampleAnnualReturnPct.value, mean(trainingReturns)),
    degradationFactor: degradation(testedMean, trainedMean, direction),
  };
}

type CurveFigures = Omit<OutOfSampleFigures, 'outOfSampleTrades' | 'performanceRatio' | 'degradationFactor'>;

function judgeCurve(curve: EquityCurve, settings: ReturnSettings): CurveFigures {
  const measured = measureCurve(curve, settings);
  const { figures } = measured;
  const pValue = meanReturnPValue(dailyOf(measured, curve, settings));
  return {
    outOfSampleReturnPct: figures.total_return_pct,
    outOfSampleAnnualReturnPct: figures.annual_return_pct,
    outOfSampleSharpe: figures.sharpe_ratio,
    outOfSampleDrawdownPct: figures.max_drawdown_pct,
    isProfitable: isAboveZero(figures.total_return_pct),
    pValue,
    isStatisticallySignificant: pValue.value === null ? null : pValue.value <= SIGNIFICANCE,
  };
}

/** Significance is of daily returns, whatever the other figures are of. */
function dailyOf(measured: MeasuredCurve, curve: EquityCurve, settings: ReturnSettings): MeasuredCurve['returns'] {
  if (settings.returnsBasis === 'daily') return measured.returns;
  return measureCurve(curve, { ...settings, returnsBasis: 'daily' }).returns;
}

function degradation(
  test: number | null,
  training: number | null,
  direction: Objective['direction'],
): WalkForwardFigure {
  if (direction === 'minimize') return noFigure('objective_minimized');
  const kept = shareKept(test, training);
  return kept.value === null ? kept : figureOf(1 - kept.value);
}

function isAboveZero({ value }: MetricValue): boolean | null {
  return value === null ? null : value > 0;
}
