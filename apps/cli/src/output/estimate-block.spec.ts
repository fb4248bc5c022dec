import type { Estimate } from '../api/estimates';
import { describeEstimate } from './estimate-block';

const estimate: Estimate = {
  combinations: 1_000,
  excluded: 200,
  duplicates: 0,
  equal_run_id: null,
  markets: 1,
  bars: 100_000,
  tradable_bars: 99_000,
  ns_per_bar_combination: 10,
  is_measured: false,
  cpu_seconds: 1,
  workers: 2,
  wall_seconds: 0.5,
  at_workers: { workers: 4, wall_seconds: 0.25 },
  result_bytes: 2 * 1024 ** 2,
  bars_bytes: 5_600_000,
  warnings: [{ code: 'few_trading_days', pointer: '/start_date', detail: 'about 20 trading days' }],
};

describe('an estimate', () => {
  it('says on how many markets, where there are several', () => {
    expect(describeEstimate({ ...estimate, markets: 4 })).toContain('markets       4\n');
  });

  it('says of a walk forward how many windows train on what', () => {
    const windows = { windows: 8, trainings: 6, total_combinations: 6_000, training_bars: 120_000 };
    expect(
      describeEstimate({ ...estimate, ...windows })
        .split('\n')
        .slice(0, 3),
    ).toEqual([
      'windows       8',
      'trainings     6 on 120,000 bars together, 6,000 combinations',
      'combinations  1,000',
    ]);
  });

  it('says what would be run, what it costs, and what speaks against it', () => {
    expect(describeEstimate(estimate).split('\n')).toEqual([
      'combinations  1,000',
      'excluded      200 by constraints',
      'bars          100,000, 99,000 may trade',
      'cost          10.0 ns a bar, assumed: nothing was measured',
      'CPU           1.0 s',
      'time          0.5 s with 2 threads',
      'time          0.3 s with 4 threads',
      'rows          2.0 MiB',
      'warning: about 20 trading days (few_trading_days)',
    ]);
  });

  it('names the run that asks the same, and no time where there are no workers', () => {
    const text = describeEstimate({ ...estimate, equal_run_id: 'x', workers: 0, wall_seconds: null, at_workers: null });
    expect(text).toMatch(/^equal run +x$/m);
    expect(text).not.toMatch(/^time/m);
  });
});
