import type { WalkForwardFieldName } from '@barmill/queries';
import type { Column, ColumnSet } from './column';
import { runColumns } from './run-columns';

const text = (sql: string): Column => ({ sql, type: 'text', isNullable: false });
const whole = (sql: string): Column => ({ sql, type: 'number', isNullable: false, isInteger: true });
const figure = (sql: string): Column => ({ sql, type: 'number', isNullable: true });
const flag = (sql: string): Column => ({ sql, type: 'flag', isNullable: true });

const { engine_version: _engine, metric_version: _metrics, walk_forward_id: _whole, ...commonColumns } = runColumns;

/** Of `walk_forward_tests r`: a column for each field that a client may name. */
const walkForwardOwn: Readonly<Record<WalkForwardFieldName, Column>> = {
  ...commonColumns,
  optimize_metric: text(`(r.search #>> '{objective,metric}')`),
  direction: text(`(r.search #>> '{objective,direction}')`),
  method: text(`(r.search ->> 'method')`),
  mode: text(`(r.plan ->> 'mode')`),
  priority: text('r.priority'),
  is_overlapping: { ...flag('r.is_overlapping'), isNullable: false },
  is_matrix: { ...flag('r.is_matrix'), isNullable: false },
  total_combinations: whole('r.total_combinations'),
  profitable_windows: { ...figure('r.profitable_windows'), isInteger: true },
  out_of_sample_return_pct: figure('r.out_of_sample_return_pct'),
  out_of_sample_annual_return_pct: figure('r.out_of_sample_annual_return_pct'),
  out_of_sample_sharpe: figure('r.out_of_sample_sharpe'),
  out_of_sample_drawdown_pct: figure('r.out_of_sample_drawdown_pct'),
  out_of_sample_trades: figure('r.out_of_sample_trades'),
  performance_ratio: figure('r.performance_ratio'),
  degradation_factor: figure('r.degradation_factor'),
  p_value: figure('r.p_value'),
  is_profitable: flag('r.is_profitable'),
  is_statistically_significant: flag('r.is_statistically_significant'),
  parent_backtest_id: { sql: 'r.parent_backtest_id', type: 'id', isNullable: true },
};
export const walkForwardColumnSet: ColumnSet = { own: walkForwardOwn, metricsOf: 'r', params: 'null::jsonb' };
