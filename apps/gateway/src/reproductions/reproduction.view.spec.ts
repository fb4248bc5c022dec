import { sampleBacktest } from '../../test/sample-rows';
import { backtestView } from '../backtests/backtest.view';
import { reproductionView } from './reproduction.view';

const completed = {
  ...backtestView(sampleBacktest()),
  ...{ status: 'completed', result_hash: 'r', trades_hash: 't', engine_version: '1', metric_version: 3 },
  metrics: { net_profit: 0, sharpe_ratio: null },
};
const repeated = { ...completed, id: '01890000-0000-7000-8000-0000000000ff' };

describe('a reproduction', () => {
  it('is identical where hashes and metrics are the same, and tells other versions all the same', () => {
    expect(reproductionView(completed, repeated)).toEqual({
      ...{ id: repeated.id, backtest_id: completed.id, status: 'completed', error_message: null },
      ...{ verdict: 'identical', differences: [] },
    });
    expect(reproductionView(completed, { ...repeated, engine_version: '2' })).toMatchObject({
      verdict: 'identical',
      differences: [{ field: 'engine_version', expected: '1', got: '2' }],
    });
  });

  it('is different where a hash or a metric is, and a missing metric is no zero', () => {
    const other = { ...repeated, trades_hash: 'u', metrics: { net_profit: null, sharpe_ratio: null } };
    expect(reproductionView(completed, other)).toMatchObject({
      verdict: 'different',
      differences: [
        { field: 'trades_hash', expected: 't', got: 'u' },
        { field: 'metrics.net_profit', expected: 0, got: null },
      ],
    });
  });

  it('has no verdict before it has completed', () => {
    const running = { ...repeated, status: 'running', result_hash: null, metrics: {} };
    expect(reproductionView(completed, running)).toMatchObject({ verdict: null, differences: [] });
  });
});
