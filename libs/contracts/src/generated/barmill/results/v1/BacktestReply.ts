// Original file: libs/contracts/proto/results/v1/results.proto

import type { BacktestInput as _barmill_results_v1_BacktestInput, Backtest as _barmill_results_v1_Backtest } from '../../../barmill/results/v1/Backtest.js';

export interface BacktestReplyInput {
  'backtest'?: (_barmill_results_v1_BacktestInput | null);
  'replayed'?: (boolean);
  'deduplicated'?: (boolean);
}

export interface BacktestReply {
  'backtest': (_barmill_results_v1_Backtest | null);
  'replayed': (boolean);
  'deduplicated': (boolean);
}
