import {
  gridOf,
  ListSpace,
  rowObjectiveOf,
  SampleSpace,
  sampleSpaceOf,
  type StoredSearch,
} from '@barmill/optimization';
import {
  createSeriesCache,
  findStrategy,
  rulesStrategy,
  type Parameters,
  type Strategy,
  type StrategyDocument,
} from '@barmill/strategies';
import {
  runDailyReturns,
  runRange,
  type CombinationColumns,
  type DailyReturnRows,
  type SweepTask,
} from '@barmill/sweep';

/** A strategy as data: its functions cannot be sent to another thread. */
export type StrategySource =
  | { readonly kind: 'built_in'; readonly name: string; readonly version: number }
  | { readonly kind: 'document'; readonly document: StrategyDocument };

/** Everything that a thread needs for any part of an optimization. */
export interface LocalSweep {
  readonly source: StrategySource;
  readonly task: Omit<SweepTask, 'strategy'>;
  readonly search: StoredSearch;
}

/** Combinations `[first, end)` of the grid, or of a search that draws them its trials from `first` on. */
export interface Range {
  readonly first: number;
  readonly end: number;
  readonly trials?: readonly Parameters[];
}

/** Computes parts of a search, one after the other; what was computed of the bars is kept between them. */
export interface SweepRunner {
  rows(range: Range): CombinationColumns;
  dailyReturns(trials: readonly Parameters[]): DailyReturnRows;
}

/** What a thread is given: which of the runner's methods to call, and with what. */
export type SweepWork =
  { readonly kind: 'rows'; readonly of: Range } | { readonly kind: 'dailyReturns'; readonly of: readonly Parameters[] };

export function sweepRunner(sweep: LocalSweep): SweepRunner {
  const strategy = strategyOf(sweep.source);
  const { search } = sweep;
  const whole = search.method === 'grid' ? gridOf(search, strategy) : sampleSpaceOf(search, strategy);
  const objective = rowObjectiveOf(search);
  const cache = createSeriesCache();
  const task = { ...sweep.task, strategy };
  return {
    rows({ first, end, trials }) {
      const space = whole instanceof SampleSpace ? new ListSpace(whole, first, trials ?? []) : whole;
      return finished(runRange(task, space, first, end, objective, { cache }));
    },
    dailyReturns: (trials) => finished(runDailyReturns(task, trials, { cache })),
  };
}

function finished<Rows>(rows: Rows | null): Rows {
  if (rows === null) throw new Error('expected work without a stop condition to run to its end');
  return rows;
}

function strategyOf(source: StrategySource): Strategy {
  return source.kind === 'document' ? rulesStrategy(source.document) : findStrategy(source.name, source.version);
}
