import { honestyLines } from './honesty-lines';

const overfitting = {
  verdict: 'doubtful',
  summary: ['2,520 trials; a lucky best of as many would show a Sharpe ratio of 1.10.', 'PBO 0.30: …'],
  ...{ trials: 2520, expected_best_sharpe: 1.1, deflated_sharpe: 0.6, pbo: 0.3, p_value: 0.01 },
  ...{ is_significant: false, reasons: {} },
};

describe('honestyLines', () => {
  it('say what the ranking goes by, then what it is worth', () => {
    expect(honestyLines({ overfitting, optimize_metric: 'sharpe_ratio' }).split('\n')).toEqual([
      '  RANK prefers plateaus with enough trades, RAW RANK goes by sharpe_ratio alone.',
      '  2,520 trials; a lucky best of as many would show a Sharpe ratio of 1.10.',
      '  PBO 0.30: …',
    ]);
  });

  it('are none of a run that was not judged', () => {
    expect(honestyLines({ overfitting: null, optimize_metric: 'sharpe_ratio' })).toBe('');
  });
});
