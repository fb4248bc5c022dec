// Original file: libs/contracts/proto/results/v1/results.proto

import type { BacktestInput as _barmill_results_v1_BacktestInput, Backtest as _barmill_results_v1_Backtest } from '../../../barmill/results/v1/Backtest.js';

export interface BacktestPageInput {
  'backtests'?: (_barmill_results_v1_BacktestInput)[];
  'hasMore'?: (boolean);
}

export interface BacktestPage {
  'backtests': (_barmill_results_v1_Backtest)[];
  'hasMore': (boolean);
}
