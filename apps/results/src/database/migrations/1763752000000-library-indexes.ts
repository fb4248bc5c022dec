import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Metrics that runs are mostly searched and ordered by. Each has an index, which is written once, as a run completes; by any other metric
 * the tenant's runs are read through.
 */
const indexedMetrics = [
  'sharpe_ratio',
  'sortino_ratio',
  'calmar_ratio',
  'total_return_pct',
  'annual_return_pct',
  'net_profit',
  'max_drawdown_pct',
  'profit_factor',
  'win_rate',
  'total_trades',
  'expectancy',
  'sqn',
];
const indexes: Readonly<Record<string, string>> = {
  // With all that a summary of the last days reads, so that it reads no row.
  backtest_runs_by_creation: `backtest_runs (tenant_id, created_at, id) include (status, strategy, symbol, ${indexedMetrics.join(', ')})`,
  backtest_runs_by_symbol: 'backtest_runs (tenant_id, upper(symbol), id)',
  backtest_runs_by_strategy: 'backtest_runs (tenant_id, strategy, id)',
  backtest_runs_by_status: 'backtest_runs (tenant_id, status, id)',
  backtest_runs_favorite: 'backtest_runs (tenant_id, id) where is_favorite',
  backtest_runs_by_tag: 'backtest_runs using gin (tags)',
  optimization_runs_by_tag: 'optimization_runs using gin (tags)',
  optimization_results_failed: `optimization_results (run_id, combination_index) where status = 'failed'`,
  optimization_rankings_by_combination: 'optimization_rankings (run_id, ranking, combination_index)',
  ...Object.fromEntries(
    indexedMetrics.map((metric) => [
      `backtest_runs_by_${metric}`,
      `backtest_runs (tenant_id, ${metric}, id) where ${metric} is not null`,
    ]),
  ),
};

export class LibraryIndexes1763752000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(indexes)) await runner.query(`create index ${name} on ${columns}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ${Object.keys(indexes).join(', ')}`);
  }
}
