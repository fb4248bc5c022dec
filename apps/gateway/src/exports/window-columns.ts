import type { ExportedColumn } from './exported-column';

const number = (name: string, description: string): ExportedColumn => ({ name, kind: 'number', description });
const whole = (name: string, description: string): ExportedColumn => ({ name, kind: 'integer', description });
const text = (name: string, description: string): ExportedColumn => ({ name, kind: 'text', description });
const time = (name: string, description: string): ExportedColumn => ({ name, kind: 'time', description });
const flag = (name: string, description: string): ExportedColumn => ({ name, kind: 'flag', description });

const stretch = (part: 'train' | 'test', what: string): ExportedColumn[] => [
  time(`${part}.start`, `Where the ${what} begins.`),
  time(`${part}.end`, `Where the ${what} ends; bars that open then are not in it.`),
  whole(`${part}.first_bar`, `Index of the first bar of the ${what}.`),
  whole(`${part}.end_bar`, `Index behind the last bar of the ${what}.`),
];

/** Columns of the windows of a walk forward. */
export const windowColumns: readonly ExportedColumn[] = [
  whole('position', 'Place in the order of time, from 0.'),
  whole('window_index', 'From 0, windows that were left out counted.'),
  text('status', 'planned, training, trained, testing, completed, skipped or failed.'),
  text('reason', 'Why it was skipped, or failed.'),
  ...stretch('train', 'training'),
  ...stretch('test', 'test'),
  flag('is_partial', 'Whether the data end before the test does.'),
  text('training_run_id', 'The optimization.'),
  text('test_run_id', 'The backtest.'),
  { name: 'optimal_parameters', kind: 'json', description: 'The best parameters of the training.' },
  number('training_objective', 'Objective of the training.'),
  number('training_annual_return_pct', 'Annual return of the training (%).'),
  number('out_of_sample_objective', 'Objective of the test.'),
  number('initial_balance', 'What the test began with (account currency).'),
  number('final_equity', 'What it ended with (account currency).'),
  number('out_of_sample_return_pct', 'Return of the test (%).'),
  number('out_of_sample_annual_return_pct', 'The same a year (%).'),
  number('out_of_sample_sharpe', 'Annual Sharpe ratio of the test.'),
  number('out_of_sample_drawdown_pct', 'Largest drawdown of the test (%).'),
  whole('out_of_sample_trades', 'Trades that were closed in the test.'),
  number('performance_ratio', 'Annual return of the test by that of the training.'),
  number('degradation_factor', '1 − the objective of the test by that of the training.'),
  number('p_value', 'One-sided t-test of the daily returns of the test against 0.'),
  flag('is_profitable', 'Whether the return of the test is above 0.'),
  flag('is_statistically_significant', 'p_value <= 0.05.'),
  {
    name: 'figure_notes',
    kind: 'json',
    description: 'Why figures are missing, by their names; missing where none is.',
  },
];
