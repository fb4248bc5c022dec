import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['backtest_runs', 'optimization_results'];
const sideMetrics = [
  'win_rate',
  'mean_return_pct',
  'std_return_pct',
  'win_mean_return_pct',
  'win_std_return_pct',
  'loss_mean_return_pct',
  'loss_std_return_pct',
];
const columnsByType: Record<string, string[]> = {
  'double precision': [
    'annual_return_pct',
    'volatility_pct',
    'downside_volatility_pct',
    'calmar_ratio',
    'max_drawdown_intrabar_pct',
    'recovery_factor',
    'return_dd_ratio',
    'expectancy_pct',
    'expectancy_r',
    'largest_win',
    'largest_loss',
    'payoff_ratio',
    'sqn',
    'kelly_criterion',
    'exposure_pct',
    'avg_trade_duration_hours',
    'mae',
    'mfe',
    'mae_r',
    'mfe_r',
    'beta',
    'alpha',
    'stability_ratio',
    'stability_weighted_rar',
    'winrate_p_value',
    'jarque_bera',
    'jarque_bera_p_value',
    'skewness',
    'kurtosis',
    'psr',
    ...['long', 'short'].flatMap((side) => sideMetrics.map((name) => `${side}_${name}`)),
  ],
  integer: ['max_drawdown_duration_days', 'max_consec_wins', 'max_consec_losses'],
  boolean: ['max_drawdown_recovered'],
};
const columns = Object.entries(columnsByType).flatMap(([type, names]) => names.map((name) => ({ name, type })));

/** A nullable column without a default: no row is rewritten, and the rows there are say that it was not measured of them. */
export class AllMetrics1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`alter table ${table} ${columns.map(({ name, type }) => `add ${name} ${type}`).join(', ')}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`alter table ${table} ${columns.map(({ name }) => `drop column ${name}`).join(', ')}`);
    }
  }
}
