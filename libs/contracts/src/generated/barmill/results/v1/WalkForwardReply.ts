// Original file: libs/contracts/proto/results/v1/results.proto

import type { WalkForwardInput as _barmill_results_v1_WalkForwardInput, WalkForward as _barmill_results_v1_WalkForward } from '../../../barmill/results/v1/WalkForward.js';

export interface WalkForwardReplyInput {
  'walkForward'?: (_barmill_results_v1_WalkForwardInput | null);
  'replayed'?: (boolean);
  'deduplicated'?: (boolean);
}

export interface WalkForwardReply {
  'walkForward': (_barmill_results_v1_WalkForward | null);
  'replayed': (boolean);
  'deduplicated': (boolean);
}
