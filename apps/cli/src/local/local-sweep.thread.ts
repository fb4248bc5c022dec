import type { MetricId } from '@barmill/metrics';
import { createSearchSpace, type SearchSpaceDefinition } from '@barmill/optimization';
import {
  createSeriesCache,
  findStrategy,
  rulesStrategy,
  type Strategy,
  type StrategyDocument,
} from '@barmill/strategies';
import { runRange, type CombinationColumns, type SweepTask } from '@barmill/sweep';

/** A strategy as data: its functions cannot be sent to another thread. */
export type StrategySource =
  | { readonly kind: 'built_in'; readonly name: string; readonly version: number }
  | { readonly kind: 'document'; readonly document: StrategyDocument };

/** Everything that a thread needs for any part of an optimization. */
export interface LocalSweep {
  readonly source: StrategySource;
  readonly task: Omit<SweepTask, 'strategy'>;
  readonly search: SearchSpaceDefinition;
  readonly metric: MetricId;
}

/** Computes ranges of a search space, one after the other; what was computed of the bars is kept between them. */
export function rangeRunner(sweep: LocalSweep): (first: number, end: number) => CombinationColumns {
  const strategy = strategyOf(sweep.source);
  const space = createSearchSpace(sweep.search, strategy);
  const cache = createSeriesCache();
  const task = { ...sweep.task, strategy };
  return (first, end) => {
    const columns = runRange(task, space, first, end, { metric: sweep.metric }, { cache });
    if (columns === null) throw new Error('expected a range without a stop condition to run to its end');
    return columns;
  };
}

function strategyOf(source: StrategySource): Strategy {
  return source.kind === 'document' ? rulesStrategy(source.document) : findStrategy(source.name, source.version);
}
