// Original file: libs/contracts/proto/results/v1/results.proto

import type { OptimizationInput as _barmill_results_v1_OptimizationInput, Optimization as _barmill_results_v1_Optimization } from '../../../barmill/results/v1/Optimization.js';

export interface OptimizationReplyInput {
  'optimization'?: (_barmill_results_v1_OptimizationInput | null);
  'replayed'?: (boolean);
  'deduplicated'?: (boolean);
}

export interface OptimizationReply {
  'optimization': (_barmill_results_v1_Optimization | null);
  'replayed': (boolean);
  'deduplicated': (boolean);
}
