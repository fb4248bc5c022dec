import { builtLibrary } from './built-library.mjs';

/** Combinations of a grid in the ranking that prefers plateaus, from the rows of the reference alone. */
export function plateauRanking(root, search, rows) {
  const { judgeColumns } = builtLibrary(root, 'optimization');
  const succeeded = rows.filter(({ status }) => status === 'succeeded');
  const column = (pick) => Float64Array.from(succeeded, (row) => pick(row) ?? NaN);
  const columns = {
    index: column((row) => row.combination_index),
    objective: column((row) => row.objective_value),
    sharpe: column(({ metrics }) => metrics.sharpe_ratio),
    totalTrades: column(({ metrics }) => metrics.total_trades),
    maxDrawdownPct: column(({ metrics }) => metrics.max_drawdown_pct),
  };
  const { direction } = search.objective;
  return [...judgeColumns(columns, { direction, seed: search.seed, axes: search.grid }).ranking.combinationIndex];
}
