import type { Column } from '../library/column';
import type { ExportTable } from './export-tables';

const number = (sql: string): Column => ({ sql, type: 'number', isNullable: true });
const text = (sql: string): Column => ({ sql, type: 'text', isNullable: true });
const time = (sql: string): Column => ({ sql, type: 'time', isNullable: true });
const flag = (sql: string): Column => ({ sql, type: 'flag', isNullable: true });

/** Of `walk_forward_windows w`, by the names that the API has for them. */
const windowColumns: Readonly<Record<string, Column>> = {
  position: { sql: 'w.position', type: 'number', isNullable: false, isInteger: true },
  window_index: number('w.window_index'),
  status: text('w.status'),
  reason: text('w.reason'),
  'train.start': time('w.train_start'),
  'train.end': time('w.train_end'),
  'train.first_bar': number('w.train_first_bar'),
  'train.end_bar': number('w.train_end_bar'),
  'test.start': time('w.test_start'),
  'test.end': time('w.test_end'),
  'test.first_bar': number('w.test_first_bar'),
  'test.end_bar': number('w.test_end_bar'),
  is_partial: flag('w.is_partial'),
  training_run_id: text('w.training_run_id'),
  test_run_id: text('w.test_run_id'),
  training_objective: number('w.training_objective'),
  training_annual_return_pct: number('w.training_annual_return_pct'),
  out_of_sample_objective: number('w.test_objective'),
  initial_balance: number('w.initial_balance'),
  final_equity: number('w.final_equity'),
  out_of_sample_return_pct: number('w.out_of_sample_return_pct'),
  out_of_sample_annual_return_pct: number('w.out_of_sample_annual_return_pct'),
  out_of_sample_sharpe: number('w.out_of_sample_sharpe'),
  out_of_sample_drawdown_pct: number('w.out_of_sample_drawdown_pct'),
  out_of_sample_trades: number('w.out_of_sample_trades'),
  performance_ratio: number('w.performance_ratio'),
  degradation_factor: number('w.degradation_factor'),
  p_value: number('w.p_value'),
  is_profitable: flag('w.is_profitable'),
  is_statistically_significant: flag('w.is_statistically_significant'),
};

/** The windows of a walk forward. Whether it is the tenant's is asked before. */
export const windowsTable = (walkForwardId: string): ExportTable => ({
  source: {
    from: 'walk_forward_windows w',
    key: 'w.position',
    columns: { own: windowColumns, metricsOf: 'w', params: 'null::jsonb' },
    scope: (bindings) => `w.walk_forward_id = ${bindings.bind(walkForwardId, 'uuid')}`,
  },
  documents: { optimal_parameters: 'w.optimal_parameters', figure_notes: `nullif(w.figure_notes, '{}')` },
});
