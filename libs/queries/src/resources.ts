import type { Field, FieldList } from './field';
import { runFields, runStates, timeframes, type RunFieldName } from './run-fields';

const always = { isNullable: false, isSortable: true } as const;
const nullable = { isNullable: true, isSortable: true } as const;

/** How a backtest came to be. */
const origins = {
  submitted: ['submitted'],
  batch: ['batch'],
  opened: ['opened'],
  reproduced: ['reproduced'],
} as const;

type RunField = (typeof runFields)[number];
type WalkForwardRunField = Exclude<RunField, { name: 'engine_version' | 'metric_version' | 'walk_forward_id' }>;
const notOfWalkForwards: readonly string[] = ['engine_version', 'metric_version', 'walk_forward_id'];

/** Several engines may have a hand in a walk forward, and it is part of none. */
const isOfWalkForwards = (field: RunField): field is WalkForwardRunField => !notOfWalkForwards.includes(field.name);

const backtestOwn = [
  { name: 'bars', type: 'number', ...nullable },
  { name: 'execution_time_ms', type: 'number', ...nullable },
  { name: 'result_hash', type: 'text', isNullable: true, isSortable: false },
  { name: 'trades_hash', type: 'text', isNullable: true, isSortable: false },
  { name: 'ruined', type: 'flag', ...nullable },
  { name: 'batch_id', type: 'tags', isNullable: false, isSortable: false },
  { name: 'origin', type: 'choice', choices: origins, ...always },
  { name: 'origin_run_id', type: 'id', ...nullable },
  { name: 'origin_index', type: 'number', aliases: ['combination_index'], ...nullable },
  { name: 'method', type: 'text', ...nullable },
  { name: 'run_hash', type: 'text', isNullable: true, isSortable: false },
  { name: 'start_date', type: 'time', ...nullable },
  { name: 'end_date', type: 'time', ...nullable },
  { name: 'initial_balance', type: 'number', ...always },
  { name: 'execution_mode', type: 'text', ...always },
  { name: 'volume', type: 'number', ...nullable },
  { name: 'risk_pct', type: 'number', ...nullable },
  { name: 'spread_pips', type: 'number', ...always },
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

const walkForwardOwn = [
  ...runFields.filter(isOfWalkForwards),
  { name: 'optimize_metric', type: 'text', ...always },
  { name: 'direction', type: 'text', ...always },
  { name: 'method', type: 'text', ...always },
  { name: 'mode', type: 'text', ...always },
  { name: 'priority', type: 'text', ...always },
  { name: 'is_overlapping', type: 'flag', ...always },
  { name: 'is_matrix', type: 'flag', ...always },
  { name: 'total_combinations', type: 'number', ...always },
  ...(
    [
      'profitable_windows',
      'out_of_sample_return_pct',
      'out_of_sample_annual_return_pct',
      'out_of_sample_sharpe',
      'out_of_sample_drawdown_pct',
      'out_of_sample_trades',
      'performance_ratio',
      'degradation_factor',
      'p_value',
    ] as const
  ).map((name) => ({ name, type: 'number', ...nullable }) as const),
  { name: 'is_profitable', type: 'flag', ...nullable },
  { name: 'is_statistically_significant', type: 'flag', ...nullable },
  { name: 'parent_backtest_id', type: 'id', isNullable: true, isSortable: false },
] as const satisfies readonly Field[];

const outcomes = { succeeded: ['succeeded'], failed: ['failed'] } as const;
const resultOwn = [
  { name: 'symbol', type: 'symbol', ...always },
  { name: 'timeframe', type: 'choice', choices: timeframes, ...always },
  { name: 'combination_index', type: 'number', ...always },
  { name: 'rank', type: 'number', ...nullable },
  { name: 'plateau_rank', type: 'number', ...nullable },
  { name: 'plateau_score', type: 'number', ...nullable },
  { name: 'status', type: 'choice', choices: outcomes, ...always },
  { name: 'error', type: 'text', isNullable: true, isSortable: false },
  { name: 'objective_value', type: 'number', ...nullable },
  { name: 'result_hash', type: 'text', isNullable: true, isSortable: false },
] as const satisfies readonly Field[];

const batchOwn = [
  { name: 'id', type: 'id', ...always },
  { name: 'status', type: 'choice', choices: runStates, ...always },
  ...(['total', 'completed', 'failed', 'rejected', 'deleted', 'deduplicated'] as const).map(
    (name) => ({ name: `counts.${name}`, type: 'number', ...always }) as const,
  ),
  { name: 'created_at', type: 'time', ...always },
  { name: 'completed_at', type: 'time', ...nullable },
] as const satisfies readonly Field[];

export type BacktestFieldName = RunFieldName | (typeof backtestOwn)[number]['name'];
export type OptimizationFieldName = RunFieldName | (typeof optimizationOwn)[number]['name'];
export type WalkForwardFieldName = (typeof walkForwardOwn)[number]['name'];
export type ResultFieldName = (typeof resultOwn)[number]['name'];
export type BatchFieldName = (typeof batchOwn)[number]['name'];

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

/** Its figures are fields of its own; it has neither metrics nor parameters. */
export const walkForwardFields: FieldList<WalkForwardFieldName> = {
  resource: 'walk-forwards',
  fields: walkForwardOwn,
  key: 'id',
  isPlain: true,
};

/** Combinations of one optimization. @param parameters all that its combinations have */
export const resultFields = (parameters: readonly string[]): FieldList<ResultFieldName> => ({
  resource: 'results',
  fields: resultOwn,
  key: 'combination_index',
  parameters,
});

export const batchFields: FieldList<BatchFieldName> = {
  resource: 'batches',
  fields: batchOwn,
  key: 'id',
  isPlain: true,
};
