// Original file: libs/contracts/proto/results/v1/results.proto

import type { BacktestInput as _barmill_results_v1_BacktestInput, Backtest as _barmill_results_v1_Backtest } from '../../../barmill/results/v1/Backtest.js';
import type { PageEndInput as _barmill_results_v1_PageEndInput, PageEnd as _barmill_results_v1_PageEnd } from '../../../barmill/results/v1/PageEnd.js';

export interface BacktestPageInput {
  'backtests'?: (_barmill_results_v1_BacktestInput)[];
  'end'?: (_barmill_results_v1_PageEndInput | null);
}

export interface BacktestPage {
  'backtests': (_barmill_results_v1_Backtest)[];
  'end': (_barmill_results_v1_PageEnd | null);
}
