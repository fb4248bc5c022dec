import type { BacktestFieldName, OptimizationFieldName } from '@barmill/queries';
import type { Column, ColumnSet } from './column';

const text = (sql: string): Column => ({ sql, type: 'text', isNullable: false });
const whole = (sql: string): Column => ({ sql, type: 'number', isNullable: false, isInteger: true });
const nullable = (column: Column): Column => ({ ...column, isNullable: true });

/** Of backtests and optimizations `r`. */
export const runColumns = {
  id: { sql: 'r.id', type: 'id', isNullable: false },
  status: text('r.status'),
  strategy: text('r.strategy'),
  strategy_version: whole('r.strategy_version'),
  symbol: { sql: 'r.symbol', type: 'symbol', isNullable: false },
  timeframe: text('r.timeframe'),
  dataset_id: { sql: 'r.dataset_id', type: 'id', isNullable: false },
  is_favorite: { sql: 'r.is_favorite', type: 'flag', isNullable: false },
  tags: { sql: 'r.tags', type: 'tags', isNullable: false },
  notes: text('r.notes'),
  error_message: nullable(text('r.error_message')),
  engine_version: nullable(text('r.engine_version')),
  metric_version: nullable(whole('r.metric_version')),
  created_at: { sql: 'r.created_at', type: 'time', isNullable: false },
  started_at: { sql: 'r.started_at', type: 'time', isNullable: true },
  completed_at: { sql: 'r.completed_at', type: 'time', isNullable: true },
  walk_forward_id: { sql: 'r.walk_forward_id', type: 'id', isNullable: true },
} as const satisfies Record<string, Column>;

const execution = (name: string): Column => ({
  sql: `(r.spec #>> '{execution,${name}}')::float8`,
  type: 'number',
  isNullable: false,
});
/**
 * A size, null unless entries are sized by it, as runs show it: a strategy may size them itself. Specifications stored before other sizes existed
 * have a volume.
 */
const sizedBy = (sizing: string, name: string): Column => ({
  ...execution(name),
  sql: `(case when coalesce(r.spec #>> '{execution,sizing}', 'volume') = '${sizing}' and r.spec #> '{strategy,document,sizing}' is null
    then (r.spec #>> '{execution,${name}}')::float8 end)`,
});
/** A time of the specification, which holds epoch milliseconds. */
const momentOf = (name: string) => `('epoch'::timestamptz + (r.spec ->> '${name}')::bigint * interval '1 millisecond')`;

/** Of `backtest_runs r`: a column for each field that a client may name. */
const backtestOwn: Readonly<Record<BacktestFieldName, Column>> = {
  ...runColumns,
  bars: nullable(whole('r.bars')),
  execution_time_ms: { sql: 'r.execution_ms', type: 'number', isNullable: true },
  result_hash: nullable(text('r.result_hash')),
  trades_hash: nullable(text('r.trades_hash')),
  ruined: { sql: 'r.ruined', type: 'flag', isNullable: true },
  batch_id: { sql: 'r.batch_ids', type: 'tags', isNullable: false },
  origin: text(`coalesce(r.origin, case when r.made_by_batch is null then 'submitted' else 'batch' end)`),
  origin_run_id: { sql: 'r.origin_run_id', type: 'id', isNullable: true },
  origin_index: nullable(whole('r.origin_index')),
  method: nullable(
    text(
      `(select o.search ->> 'method' from optimization_runs o where o.id = r.origin_run_id and r.origin = 'opened')`,
    ),
  ),
  run_hash: nullable(text('r.run_hash')),
  start_date: { sql: momentOf('startTimeMs'), type: 'time', isNullable: true },
  end_date: { sql: momentOf('endTimeMs'), type: 'time', isNullable: true },
  initial_balance: execution('initialBalance'),
  execution_mode: text(`(r.spec #>> '{execution,executionMode}')`),
  volume: nullable(sizedBy('volume', 'volume')),
  risk_pct: nullable(sizedBy('risk_pct', 'riskPct')),
  spread_pips: execution('spreadPips'),
};
export const backtestColumnSet: ColumnSet = { own: backtestOwn, metricsOf: 'r', params: 'r.params' };

/** Of `optimization_runs r`, with its best combination `b`, which has the metrics. */
const optimizationOwn: Readonly<Record<OptimizationFieldName, Column>> = {
  ...runColumns,
  optimize_metric: text(`(r.search #>> '{objective,metric}')`),
  direction: text(`(r.search #>> '{objective,direction}')`),
  method: text(`(r.search ->> 'method')`),
  total_combinations: whole('r.total_combinations'),
  completed_combinations: whole('r.completed_combinations'),
  failed_combinations: whole('r.failed_combinations'),
  cpu_seconds: { sql: '(r.cpu_ms / 1000)', type: 'number', isNullable: false },
  best_value: { sql: 'r.best_value', type: 'number', isNullable: true },
};
export const optimizationColumnSet: ColumnSet = { own: optimizationOwn, metricsOf: 'b', params: 'r.best_params' };
