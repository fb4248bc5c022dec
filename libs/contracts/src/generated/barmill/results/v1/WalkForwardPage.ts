// Original file: libs/contracts/proto/results/v1/results.proto

import type { WalkForwardInput as _barmill_results_v1_WalkForwardInput, WalkForward as _barmill_results_v1_WalkForward } from '../../../barmill/results/v1/WalkForward.js';

export interface WalkForwardPageInput {
  'walkForwards'?: (_barmill_results_v1_WalkForwardInput)[];
  'hasMore'?: (boolean);
}

export interface WalkForwardPage {
  'walkForwards': (_barmill_results_v1_WalkForward)[];
  'hasMore': (boolean);
}
