import { metricIds } from '@barmill/metrics';
import type { SimulationResult } from '@barmill/simulation';
import { createSeriesCache, type Parameters } from '@barmill/strategies';
import { emptyColumns, type CombinationColumns } from './combination-columns';
import { fillError, fillRow } from './rows';
import { runCombination } from './run-combination';
import type { SweepTask } from './task';

/** One backtest: its figures as a sweep's row would hold them, and its path; no path where it could not be computed. */
export interface BacktestRun {
  readonly columns: CombinationColumns;
  readonly result: SimulationResult | null;
}

/** Runs one combination and keeps its trades and equity. What a sweep would record as a failed row is one here too. */
export function runBacktest(task: SweepTask, parameters: Parameters): BacktestRun {
  const columns = emptyColumns(1, metricIds);
  columns.combinationIndex[0] = 0;
  columns.params[0] = parameters;
  try {
    const run = runCombination(task, parameters, createSeriesCache());
    fillRow(columns, 0, run.metrics, null);
    return { columns, result: run.result };
  } catch (error) {
    fillError(columns, 0, error);
    return { columns, result: null };
  }
}
