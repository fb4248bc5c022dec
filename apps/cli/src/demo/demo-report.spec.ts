import type { Backtest, CombinationResult, Optimization, WalkForward } from '../api/resources';
import { checkDocument } from '@barmill/strategies';
import {
  commandOf,
  demoBacktest,
  demoLargeOptimization,
  demoOptimization,
  demoRulesBacktest,
  demoWalkForward,
} from './demo-plan';
import { demoReport } from './demo-report';
import { demoStrategyDocument } from './demo-strategy';
import { whereNext } from './where-next';

const dataset = {
  id: 'd1',
  symbol: 'SP500',
  timeframe: 'D1',
  source: null,
  bars: 5105,
  first_time: '',
  last_time: '',
  created_at: '',
};
const backtest = {
  id: 'b1',
  type: 'backtest',
  status: 'completed',
  strategy: { name: 'sma-cross', version: 1 },
  symbol: 'SP500',
  timeframe: 'D1',
  params: { fast: 50, slow: 200 },
  metrics: { sharpe_ratio: 0.5, profit_factor: null },
} as unknown as Backtest;
const optimization = {
  id: 'o1',
  type: 'optimization',
  status: 'completed',
  symbol: 'SP500',
  timeframe: 'D1',
  total_combinations: 3003,
  completed_combinations: 3003,
  failed_combinations: 0,
  best_params: { fast: 7, slow: 40 },
  best_value: 0.75,
} as unknown as Optimization;
const walkForward = {
  id: 'w1',
  type: 'walk_forward',
  status: 'completed',
  symbol: 'SP500',
  timeframe: 'D1',
  windows: { total: 16, completed: 16, skipped: 0, failed: 0 },
  out_of_sample_return_pct: 12.5,
  performance_ratio: 0.4,
  profitable_share: 0.75,
  drift: { mean: 0.2 },
  p_value: null,
} as unknown as WalkForward;
const rows = Array.from({ length: 12 }, (_, at): CombinationResult => ({
  rank: at + 1,
  combination_index: at,
  params: { fast: at },
  status: 'completed',
  objective_value: 1 - at / 100,
  metrics: { total_trades: at },
}));

describe('demoReport', () => {
  const report = demoReport({
    backtest,
    rulesBacktest: { ...backtest, id: 'b2', strategy: { name: 'demo-rsi-dip', version: 1 } },
    optimization: { run: optimization, ranking: rows },
    largeOptimization: { run: { ...optimization, id: 'o2' }, ranking: rows.slice(0, 5) },
    walkForward,
    wallMs: 12_345.6,
  });

  it("stands a backtest's figures flat beside its identity, missing ones as null", () => {
    expect(report.backtest).toEqual({
      id: 'b1',
      status: 'completed',
      strategy: 'sma-cross',
      symbol: 'SP500',
      timeframe: 'D1',
      params: { fast: 50, slow: 200 },
      sharpe_ratio: 0.5,
      profit_factor: null,
    });
  });

  it('stands the strategy of the rules language beside it, in the same form', () => {
    expect(report.rules_backtest).toEqual({ ...report.backtest, id: 'b2', strategy: 'demo-rsi-dip' });
  });

  it('holds the counts, the best and at most ten ranked rows of each optimization', () => {
    expect(report.optimization).toMatchObject({
      id: 'o1',
      status: 'completed',
      total_combinations: 3003,
      completed_combinations: 3003,
      best_params: { fast: 7, slow: 40 },
      best_value: 0.75,
    });
    expect(report.optimization.ranking).toHaveLength(10);
    expect((report.optimization.ranking as unknown[])[1]).toEqual({
      rank: 2,
      plateau_rank: null,
      params: { fast: 1 },
      objective_value: 0.99,
      total_trades: 1,
    });
    expect(report.large_optimization).toMatchObject({ id: 'o2' });
    expect(report.large_optimization.ranking).toHaveLength(5);
  });

  it('ends with what a walk forward amounts to', () => {
    expect(report.walk_forward).toMatchObject({
      windows: 16,
      performance_ratio: 0.4,
      profitable_share: 0.75,
      drift: 0.2,
    });
  });

  it('says how long it took, in seconds', () => {
    expect(report.wall_s).toBe(12.346);
  });
});

describe('the plan of the demo', () => {
  const count = (request: ReturnType<typeof demoOptimization>): number => {
    const values = (axis: unknown): number[] => {
      const { min, max, step } = axis as { min: number; max: number; step: number };
      return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, at) => min + at * step);
    };
    const slow = values(request.param_grid.slow);
    return values(request.param_grid.fast).flatMap((fast) => slow.filter((other) => fast < other)).length;
  };

  it('tries at least 2,500 combinations on the daily bars and twice as many on the M15 bars', () => {
    expect(count(demoOptimization(dataset))).toBe(3003);
    expect(count(demoLargeOptimization(dataset))).toBe(3508);
  });

  it('runs a sound document by its name, with parameters that it has', () => {
    const check = checkDocument(demoStrategyDocument());
    if (!check.ok) throw new Error(JSON.stringify(check.faults));
    const request = demoRulesBacktest(dataset);
    expect(request.strategy).toBe(check.strategy.name);
    expect(Object.keys(request.params)).toEqual(check.strategy.parameters.map(({ name }) => name));
  });

  it('gives the commands that repeat it', () => {
    expect(commandOf(demoBacktest(dataset))).toBe(
      'backtest --strategy sma-cross --symbol SP500 --timeframe D1 --volume 1 --param fast=50 --param slow=200',
    );
    expect(commandOf(demoOptimization(dataset))).toBe(
      'optimize --strategy sma-cross --symbol SP500 --timeframe D1 --volume 1 --grid fast=5:60:1 --grid slow=20:300:5 ' +
        '--constraint "fast < slow" --metric sharpe_ratio',
    );
  });

  it('gives the command of the walk forward', () => {
    expect(commandOf(demoWalkForward(dataset))).toBe(
      'walk-forward --strategy sma-cross --symbol SP500 --timeframe D1 --volume 1 --grid fast=10:50:10 --grid slow=50:250:20 ' +
        '--constraint "fast < slow" --metric sharpe_ratio --train 48mo --test 12mo',
    );
  });

  it('ends with the address of the documentation and of the results', () => {
    const text = whereNext({
      url: 'http://127.0.0.1:1',
      backtestId: 'b1',
      optimizationId: 'o1',
      requests: [demoBacktest(dataset)],
    });
    expect(text).toContain('http://127.0.0.1:1/docs');
    expect(text).toContain('http://127.0.0.1:1/v1/optimizations/o1/results?limit=10');
  });
});
