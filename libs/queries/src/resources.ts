import type { Field, FieldList } from './field';
import { runFields, type RunFieldName } from './run-fields';

const always = { isNullable: false, isSortable: true } as const;
const nullable = { isNullable: true, isSortable: true } as const;

const backtestOwn = [
  { name: 'bars', type: 'number', ...nullable },
  { name: 'execution_time_ms', type: 'number', ...nullable },
  { name: 'result_hash', type: 'text', isNullable: true, isSortable: false },
  { name: 'trades_hash', type: 'text', isNullable: true, isSortable: false },
  { name: 'ruined', type: 'flag', ...nullable },
  { name: 'batch_id', type: 'tags', isNullable: false, isSortable: false },
] as const satisfies readonly Field[];

const optimizationOwn = [
  { name: 'optimize_metric', type: 'text', ...always },
  { name: 'direction', type: 'text', ...always },
  { name: 'method', type: 'text', ...always },
  { name: 'total_combinations', type: 'number', ...always },
  { name: 'completed_combinations', type: 'number', ...always },
  { name: 'failed_combinations', type: 'number', ...always },
  { name: 'cpu_seconds', type: 'number', ...always },
  { name: 'best_value', type: 'number', ...nullable },
] as const satisfies readonly Field[];

const outcomes = { succeeded: ['succeeded'], failed: ['failed'] } as const;
const resultOwn = [
  { name: 'combination_index', type: 'number', ...always },
  { name: 'rank', type: 'number', ...nullable },
  { name: 'plateau_rank', type: 'number', ...nullable },
  { name: 'plateau_score', type: 'number', ...nullable },
  { name: 'status', type: 'choice', choices: outcomes, ...always },
  { name: 'error', type: 'text', isNullable: true, isSortable: false },
  { name: 'objective_value', type: 'number', ...nullable },
  { name: 'result_hash', type: 'text', isNullable: true, isSortable: false },
] as const satisfies readonly Field[];

export type BacktestFieldName = RunFieldName | (typeof backtestOwn)[number]['name'];
export type OptimizationFieldName = RunFieldName | (typeof optimizationOwn)[number]['name'];
export type ResultFieldName = (typeof resultOwn)[number]['name'];

export const backtestFields: FieldList<BacktestFieldName> = {
  resource: 'backtests',
  fields: [...runFields, ...backtestOwn],
  key: 'id',
};

/** Its metrics are those of its best combination, its parameters those that the best combination has. */
export const optimizationFields: FieldList<OptimizationFieldName> = {
  resource: 'optimizations',
  fields: [...runFields, ...optimizationOwn],
  key: 'id',
};

/** Combinations of one optimization. @param parameters all that its combinations have */
export const resultFields = (parameters: readonly string[]): FieldList<ResultFieldName> => ({
  resource: 'results',
  fields: resultOwn,
  key: 'combination_index',
  parameters,
});
