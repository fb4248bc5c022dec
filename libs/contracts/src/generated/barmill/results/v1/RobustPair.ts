// Original file: libs/contracts/proto/results/v1/results.proto

import type { RobustPlaceInput as _barmill_results_v1_RobustPlaceInput, RobustPlace as _barmill_results_v1_RobustPlace } from '../../../barmill/results/v1/RobustPlace.js';
import type { RobustTimeframeInput as _barmill_results_v1_RobustTimeframeInput, RobustTimeframe as _barmill_results_v1_RobustTimeframe } from '../../../barmill/results/v1/RobustTimeframe.js';
import type { BacktestInput as _barmill_results_v1_BacktestInput, Backtest as _barmill_results_v1_Backtest } from '../../../barmill/results/v1/Backtest.js';
import type { Long } from '@grpc/proto-loader';

export interface RobustPairInput {
  'place'?: (_barmill_results_v1_RobustPlaceInput | null);
  'runs'?: (number | string | Long);
  'measured'?: (number | string | Long);
  'timeframes'?: (_barmill_results_v1_RobustTimeframeInput)[];
  'best'?: (_barmill_results_v1_BacktestInput | null);
}

export interface RobustPair {
  'place': (_barmill_results_v1_RobustPlace | null);
  'runs': (number);
  'measured': (number);
  'timeframes': (_barmill_results_v1_RobustTimeframe)[];
  'best': (_barmill_results_v1_Backtest | null);
}
