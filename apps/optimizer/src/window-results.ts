import {
  DomainError,
  parameterValues,
  unpackDoubles,
  type EndTrainingRequestInput,
  type EndWindowRequestInput,
  type Metric,
  type WalkForwardWindow,
} from '@barmill/contracts';
import type { EquityCurve, MetricId } from '@barmill/metrics';
import {
  driftAxesOf,
  ResultJudge,
  summarizeWalkForward,
  type WalkForwardContext,
  type WindowResult,
} from '@barmill/optimization';
import { ResultsClient } from '@barmill/platform';
import { referencedStrategy } from '@barmill/strategies';
import { Injectable } from '@nestjs/common';
import type { OpenWalkForward } from './open-walk-forward';
import { outOfSampleOf } from './out-of-sample';
import { TestCurves } from './test-curves';

type TrainingOutcome = Omit<EndTrainingRequestInput, 'id' | 'position'>;
type TestOutcome = Omit<EndWindowRequestInput, 'id' | 'position'>;

/** Reads what the runs of windows found. */
@Injectable()
export class WindowResults {
  constructor(
    private readonly results: ResultsClient,
    private readonly curves: TestCurves,
  ) {}

  /** The parameters that won, and what they gave in training. */
  async ofTraining({ tenantId }: OpenWalkForward, { trainingRunId }: WalkForwardWindow): Promise<TrainingOutcome> {
    const id = trainingRunId!;
    const run = await orGone(this.results.runs.getOptimization({ tenantId, id }));
    if (run === undefined || !run.status.startsWith('completed')) return failure('training', run);
    const { bestParamsJson: parametersJson, bestIndex, bestValue: trainingObjective } = run;
    if (bestIndex === undefined) return { status: 'skipped', reason: 'no_feasible_combination' };
    const metrics = ['annual_return_pct'];
    const figures = await this.results.planning.readFigures({ runId: id, firstIndex: bestIndex, limit: 1, metrics });
    const [annualReturn] = unpackDoubles(figures.metrics[0], 1);
    const trainingAnnualReturnPct = Number.isNaN(annualReturn) ? undefined : annualReturn;
    return { status: 'trained', parametersJson, trainingObjective, trainingAnnualReturnPct };
  }

  /** What the chosen parameters gave where they had not been chosen. */
  async ofTest(test: OpenWalkForward, window: WalkForwardWindow): Promise<TestOutcome> {
    const { tenantId, search } = test;
    const run = await orGone(this.results.runs.getBacktest({ tenantId, id: window.testRunId! }));
    if (run?.status !== 'completed') return failure('test', run);
    const metrics = metricsOf(run.metrics);
    const testObjective = ResultJudge.of(search).trialResult(0, metrics).objective ?? undefined;
    const curve = await this.curves.of(test, window, true);
    const tested = { ...window, testObjective };
    const result = windowResult(tested, curve, metrics.total_trades ?? 0);
    const [figures] = summarizeWalkForward([result], contextOf(test)).windows;
    const finalEquity = curve.equity[curve.equity.length - 1];
    return { status: 'completed', testObjective, finalEquity, outOfSample: outOfSampleOf(figures) };
  }
}

/** What a window gave, as figures are made of it. */
export function windowResult(window: WalkForwardWindow, curve: EquityCurve, totalTrades: number): WindowResult {
  const { parametersJson, trainingAnnualReturnPct, trainingObjective, testObjective } = window;
  return {
    parameters: parametersJson === undefined ? null : parameterValues.parse(JSON.parse(parametersJson)),
    training: { annualReturnPct: trainingAnnualReturnPct ?? null, objective: trainingObjective ?? null },
    test: { curve, objective: testObjective ?? null, totalTrades },
  };
}

export function contextOf({ spec, search, isOverlapping }: OpenWalkForward): WalkForwardContext {
  return {
    axes: driftAxesOf(search.grid, referencedStrategy(spec.strategy)),
    direction: search.objective.direction,
    isOverlapping,
    returns: spec.metrics,
  };
}

function metricsOf(metrics: readonly Metric[]): Partial<Record<MetricId, number | null>> {
  return Object.fromEntries(metrics.map(({ id, value }) => [id, value ?? null]));
}

function failure(what: string, run: { readonly status: string; readonly errorMessage?: string } | undefined) {
  const reason =
    run === undefined ? `The ${what} was deleted.` : (run.errorMessage ?? `The ${what} was ${run.status}.`);
  return { status: 'failed', reason };
}

/** Undefined for a run that was deleted meanwhile. */
async function orGone<Run>(read: Promise<Run>): Promise<Run | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return undefined;
    throw error;
  }
}
