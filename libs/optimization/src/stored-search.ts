import { metricIds, type MetricId } from '@barmill/metrics';
import type { Fault, Parameters, Strategy } from '@barmill/strategies';
import { createSampleSpace, createSearchSpace } from './create-search-space';
import { isContinuous, type Axis, type Dimension } from './dimension';
import type { MetricRecord } from './metric-text';
import type { Objective } from './objective';
import { compileObjective, type ObjectiveFunction, type WeightedMetric } from './objective-function';
import { compileResultConstraints, type ResultConstraints } from './result-constraints';
import type { SampleSpace } from './sample-space';
import type { SearchSpace } from './search-space';
import type { SearchMethod, SearchRequest } from './search/create-search';
import type { TrialResult } from './search/search';

/** A search as it is stored with its optimization: everything resolved. */
export interface StoredSearch {
  readonly method: SearchMethod['method'];
  /** Markets that combinations are tried on; missing: one. */
  readonly markets?: number;
  readonly grid: readonly Dimension[];
  readonly fixed: Parameters;
  readonly constraints: readonly string[];
  readonly objective: StoredObjective;
  readonly resultConstraints: readonly string[];
  readonly seed: number;
  /** Settings of the method by name. */
  readonly settings: Readonly<Record<string, number>>;
  readonly budget: { readonly trials: number | null };
  readonly stopEarly: { readonly trials: number; readonly minImprovement: number } | null;
  /** Trades from which the ranking that prefers plateaus judges a combination; missing: `DEFAULT_LEAST_TRADES`. */
  readonly leastTrades?: number;
}

export interface StoredObjective {
  /** A metric, or an expression over metrics; of a weighted sum its text. */
  readonly metric: string;
  /** null: `metric` is meant. */
  readonly terms: readonly WeightedMetric[] | null;
  readonly direction: Objective['direction'];
}

/** @throws SearchSpaceError, and RangeError for a search that is no grid */
export function gridOf(search: StoredSearch, strategy: Strategy): SearchSpace {
  const { fixed, constraints, markets } = search;
  return createSearchSpace({ axes: listedAxes(search.grid), fixed, constraints, markets }, strategy);
}

/** @throws SearchSpaceError */
export function sampleSpaceOf({ grid, fixed, constraints, markets }: StoredSearch, strategy: Strategy): SampleSpace {
  return createSampleSpace({ axes: grid, fixed, constraints, markets }, strategy);
}

/** What `createSearch` takes, of a search that draws its trials. @throws SearchSpaceError, and RangeError for one without a budget of trials */
export function searchRequestOf(search: StoredSearch, strategy: Strategy): SearchRequest {
  const { method, settings, objective, seed, budget, stopEarly } = search;
  if (budget.trials === null) throw new RangeError(`expected a budget of trials for ${method}, got none`);
  return {
    space: sampleSpaceOf(search, strategy),
    method: { method, ...settings },
    direction: objective.direction,
    seed,
    budget: budget.trials,
    earlyStop: stopEarly ?? undefined,
  };
}

/** Combinations of a grid on each of its markets, admitted or not. @throws RangeError for a search that is no grid */
export function pointsOfMarket({ grid }: Pick<StoredSearch, 'grid'>): number {
  return listedAxes(grid).reduce((product, { values }) => product * values.length, 1);
}

/** Parameters that a grid varies. @throws RangeError for one that may be any number */
export function listedAxes(grid: readonly Dimension[]): readonly Axis[] {
  return grid.map((dimension) => {
    if (!isContinuous(dimension)) return dimension;
    throw new RangeError(`expected listed values of ${dimension.name}, got any number`);
  });
}

/** What rows of an optimization are worth: their objective, if they meet the conditions on results. */
export class ResultJudge {
  /** Metrics that it reads. */
  readonly uses: ObjectiveFunction['uses'];

  private constructor(
    private readonly objective: ObjectiveFunction,
    private readonly constraints: ResultConstraints,
  ) {
    this.uses = [...new Set([...objective.uses, ...constraints.uses])];
  }

  /** @throws RangeError for what no longer compiles */
  static of({ objective, resultConstraints }: Pick<StoredSearch, 'objective' | 'resultConstraints'>): ResultJudge {
    const compiled = compileObjective(objective.terms ?? objective.metric, objective.direction, '/objective');
    if (!compiled.ok) throw refusal(compiled.faults);
    const conditions = compileResultConstraints(resultConstraints, '/resultConstraints');
    if (!conditions.ok) throw refusal(conditions.faults);
    return new ResultJudge(compiled.objective, conditions.constraints);
  }

  /** Value of a row, or why it has none: `infeasible` with the first condition that it misses, `missing_metric` with the metric, `not_finite`. */
  judge(
    metrics: MetricRecord,
  ): { readonly value: number; readonly reason?: undefined } | { readonly value: null; readonly reason: string } {
    const { feasible, reasons } = this.constraints.judge(metrics);
    if (!feasible) return { value: null, reason: `infeasible: ${reasons[0]}` };
    const worth = this.objective.evaluate(metrics);
    if (worth.value !== null) return worth;
    return {
      value: null,
      reason: worth.reason === 'missing_metric' ? `${worth.reason}: ${worth.metric}` : worth.reason,
    };
  }

  /** As a search is told it. */
  trialResult(index: number, metrics: MetricRecord): TrialResult {
    const { feasible, violation } = this.constraints.judge(metrics);
    return { index, objective: this.objective.evaluate(metrics).value, feasible, violation };
  }
}

/** What rows are ranked by: a figure by itself needs no judge. */
export function rowObjectiveOf(
  search: Pick<StoredSearch, 'objective' | 'resultConstraints'>,
): { readonly metric: MetricId } | ResultJudge {
  const { objective, resultConstraints } = search;
  const metric = metricIds.find((id) => id === objective.metric);
  const isPlain = metric !== undefined && objective.terms === null && resultConstraints.length === 0;
  return isPlain ? { metric } : ResultJudge.of(search);
}

function refusal(faults: readonly Fault[]): RangeError {
  return new RangeError(faults.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('\n'));
}
