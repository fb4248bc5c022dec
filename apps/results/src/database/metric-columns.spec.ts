import { metricDefinitions } from '@barmill/metrics';
import type { MetricValues } from '../work/completed-rows';
import { metricColumnNames, metricColumnTypes, metricRow, toMetrics } from './metric-columns';

const typeOf = (id: string) => metricColumnTypes[metricColumnNames.indexOf(id)];
interface Column {
  readonly id: string;
  readonly value: number[];
  readonly reason: string[];
}
const valuesOf = ({ id, value, reason }: Column): MetricValues => ({
  id,
  value: Float64Array.from(value),
  hasReasons: reason.length > 0,
  reason: (row) => reason[row] ?? '',
});
const stored = (columns: readonly Column[], index = 0) => {
  const { values, notes } = metricRow(columns.map(valuesOf), index);
  return { ...Object.fromEntries(metricColumnNames.map((id, k) => [id, values[k]])), metric_notes: notes };
};

describe('metric columns', () => {
  it('are one a metric, typed by its unit', () => {
    expect(metricColumnNames).toEqual(metricDefinitions.map(({ id }) => id));
    expect(['total_trades', 'max_consec_losses', 'max_drawdown_duration_days'].map(typeOf)).toEqual(
      Array(3).fill('int4'),
    );
    expect(typeOf('max_drawdown_recovered')).toBe('bool');
    expect(['sharpe_ratio', 'mae_r', 'avg_trade_duration_hours', 'avg_spread'].map(typeOf)).toEqual(
      Array(4).fill('float8'),
    );
  });

  it('keep a flag as yes or no and give it back as 1 or 0', () => {
    const columns = [{ id: 'max_drawdown_recovered', value: [1, 0, NaN], reason: ['', '', 'no_drawdown'] }];
    const rows = [0, 1, 2].map((index) => stored(columns, index));
    expect(rows.map((row) => (row as Record<string, unknown>).max_drawdown_recovered)).toEqual([true, false, null]);
    expect(rows.map(toMetrics)).toEqual([
      [{ id: 'max_drawdown_recovered', value: 1 }],
      [{ id: 'max_drawdown_recovered', value: 0 }],
      [{ id: 'max_drawdown_recovered', reason: 'no_drawdown' }],
    ]);
  });

  it('keep a zero as a zero and a reason as a reason', () => {
    const row = stored([
      { id: 'net_profit', value: [0], reason: [] },
      { id: 'profit_factor', value: [NaN], reason: ['no_losing_trades'] },
    ]);
    expect(row.metric_notes).toEqual({ profit_factor: 'no_losing_trades' });
    expect(toMetrics(row)).toEqual([
      { id: 'net_profit', value: 0 },
      { id: 'profit_factor', reason: 'no_losing_trades' },
    ]);
  });

  it('leave out what was not measured, and what no definition knows', () => {
    const row = stored([
      { id: 'sharpe_ratio', value: [1.5], reason: [] },
      { id: 'unheard_of', value: [1], reason: [] },
    ]);
    expect(row.metric_notes).toBeNull();
    expect(toMetrics(row)).toEqual([{ id: 'sharpe_ratio', value: 1.5 }]);
  });
});
