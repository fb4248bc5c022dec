export { backtestOutcome, type BacktestOutcome } from './backtest-outcome';
export type { CombinationColumns, MetricColumn } from './combination-columns';
export { rowsOf, runAll, type CombinationRow } from './reference';
export { numbersChecksum, resultHash, rowsChecksum, tradesHash } from './result-hash';
export { runBacktest, type BacktestRun } from './run-backtest';
export { runCombination, type CombinationRun } from './run-combination';
export { runRange, type Combinations, type RangeOptions } from './run-range';
export type { SweepTask } from './task';
export { NoTradableBarsError, tradingRange } from './trading-range';
