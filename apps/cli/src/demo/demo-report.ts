import type { Backtest, CombinationResult, Optimization, WalkForward } from '../api/resources';

/** Ranked rows of the report. */
export const RANKING_ROWS = 10;

/** The one object that `demo --json` prints. */
export interface DemoReport {
  readonly backtest: Readonly<Record<string, unknown>>;
  readonly rules_backtest: Readonly<Record<string, unknown>>;
  readonly optimization: Readonly<Record<string, unknown>>;
  readonly large_optimization: Readonly<Record<string, unknown>>;
  readonly walk_forward: Readonly<Record<string, unknown>>;
  readonly wall_s: number;
}

export interface DemoOutcome {
  readonly backtest: Backtest;
  readonly rulesBacktest: Backtest;
  readonly optimization: Ranked;
  readonly largeOptimization: Ranked;
  readonly walkForward: WalkForward;
  readonly wallMs: number;
}

export interface Ranked {
  readonly run: Optimization;
  readonly ranking: readonly CombinationResult[];
}

/** The outcome with each run's figures as flat fields beside its identity. */
export const demoReport = ({
  backtest,
  rulesBacktest,
  optimization,
  largeOptimization,
  walkForward,
  wallMs,
}: DemoOutcome): DemoReport => ({
  backtest: backtestReport(backtest),
  rules_backtest: backtestReport(rulesBacktest),
  optimization: optimizationReport(optimization),
  large_optimization: optimizationReport(largeOptimization),
  walk_forward: walkForwardReport(walkForward),
  wall_s: Math.round(wallMs) / 1000,
});

const backtestReport = ({
  id,
  status,
  strategy,
  symbol,
  timeframe,
  params,
  metrics,
}: Backtest): Record<string, unknown> => ({
  id,
  status,
  strategy: strategy.name,
  symbol,
  timeframe,
  params,
  ...metrics,
});

const walkForwardReport = (run: WalkForward): Record<string, unknown> => ({
  id: run.id,
  status: run.status,
  symbol: run.symbol,
  timeframe: run.timeframe,
  windows: run.windows.total,
  out_of_sample_return_pct: run.out_of_sample_return_pct ?? null,
  performance_ratio: run.performance_ratio ?? null,
  profitable_share: run.profitable_share,
  drift: run.drift?.mean ?? null,
  p_value: run.p_value ?? null,
});

const optimizationReport = ({ run, ranking }: Ranked): Record<string, unknown> => ({
  id: run.id,
  status: run.status,
  symbol: run.symbol,
  timeframe: run.timeframe,
  total_combinations: run.total_combinations,
  completed_combinations: run.completed_combinations,
  failed_combinations: run.failed_combinations,
  best_params: run.best_params ?? null,
  best_value: run.best_value ?? null,
  overfitting: run.overfitting ?? null,
  ranking: ranking.slice(0, RANKING_ROWS).map(({ rank, plateau_rank, params, objective_value, metrics }) => ({
    rank,
    plateau_rank: plateau_rank ?? null,
    params,
    objective_value,
    ...metrics,
  })),
});
