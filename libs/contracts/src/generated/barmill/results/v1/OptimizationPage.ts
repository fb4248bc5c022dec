// Original file: libs/contracts/proto/results/v1/results.proto

import type { OptimizationInput as _barmill_results_v1_OptimizationInput, Optimization as _barmill_results_v1_Optimization } from '../../../barmill/results/v1/Optimization.js';

export interface OptimizationPageInput {
  'optimizations'?: (_barmill_results_v1_OptimizationInput)[];
  'hasMore'?: (boolean);
}

export interface OptimizationPage {
  'optimizations': (_barmill_results_v1_Optimization)[];
  'hasMore': (boolean);
}
