// Original file: libs/contracts/proto/results/v1/results.proto

import type { RobustPairInput as _barmill_results_v1_RobustPairInput, RobustPair as _barmill_results_v1_RobustPair } from '../../../barmill/results/v1/RobustPair.js';

export interface RobustPageInput {
  'pairs'?: (_barmill_results_v1_RobustPairInput)[];
  'hasMore'?: (boolean);
  'timeframes'?: (string)[];
}

export interface RobustPage {
  'pairs': (_barmill_results_v1_RobustPair)[];
  'hasMore': (boolean);
  'timeframes': (string)[];
}
