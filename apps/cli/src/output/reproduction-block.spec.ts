import { describeReproduction } from './reproduction-block';

const found = { id: 'b', backtest_id: 'a', status: 'completed', error_message: null };

describe('a reproduction as text', () => {
  it('has the verdict, and every digit of what differs', () => {
    expect(describeReproduction({ ...found, verdict: 'identical', differences: [] })).toBe(
      'backtest a, once more as b: identical',
    );
    const differences = [{ field: 'metrics.net_profit', expected: 0.30000000000000004, got: null }];
    expect(describeReproduction({ ...found, verdict: 'different', differences })).toBe(
      [
        'backtest a, once more as b: different',
        '',
        'FIELD               EXPECTED             GOT',
        'metrics.net_profit  0.30000000000000004  –',
      ].join('\n'),
    );
  });

  it('has the state where there is no verdict', () => {
    expect(describeReproduction({ ...found, status: 'failed', verdict: null, differences: [] })).toBe(
      'backtest a, once more as b: failed',
    );
  });
});
