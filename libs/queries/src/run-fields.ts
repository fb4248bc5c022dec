import type { Field } from './field';

/** States as clients see them, and the stored ones behind each: what happens inside is running. */
export const runStates = {
  pending: ['pending'],
  running: ['running', 'planning', 'finalizing'],
  paused: ['paused'],
  completed: ['completed'],
  completed_with_failures: ['completed_with_failures'],
  failed: ['failed'],
  cancelling: ['cancelling'],
  cancelled: ['cancelled'],
} as const;

/** Timeframes that runs and combinations may have. */
export const timeframes = Object.fromEntries(
  ['M1', 'M5', 'M15', 'M30', 'H1', 'H4', 'D1', 'W1'].map((name) => [name, [name]] as const),
);

const always = { isNullable: false, isSortable: true } as const;
const nullable = { isNullable: true, isSortable: true } as const;

/** Fields of every run. */
export const runFields = [
  { name: 'id', type: 'id', ...always },
  { name: 'status', type: 'choice', choices: runStates, ...always },
  { name: 'strategy', type: 'text', aliases: ['strategy.name'], ...always },
  { name: 'strategy_version', type: 'number', aliases: ['strategy.version'], ...always },
  { name: 'symbol', type: 'symbol', ...always },
  { name: 'timeframe', type: 'choice', choices: timeframes, ...always },
  { name: 'dataset_id', type: 'id', ...always },
  { name: 'is_favorite', type: 'flag', ...always },
  { name: 'tags', type: 'tags', isNullable: false, isSortable: false },
  { name: 'notes', type: 'text', isNullable: false, isSortable: false },
  { name: 'error_message', type: 'text', isNullable: true, isSortable: false },
  { name: 'engine_version', type: 'text', ...nullable },
  { name: 'metric_version', type: 'number', ...nullable },
  { name: 'created_at', type: 'time', ...always },
  { name: 'started_at', type: 'time', ...nullable },
  { name: 'completed_at', type: 'time', ...nullable },
  { name: 'walk_forward_id', type: 'id', isNullable: true, isSortable: false },
] as const satisfies readonly Field[];

export type RunFieldName = (typeof runFields)[number]['name'];
