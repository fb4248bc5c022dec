// Original file: libs/contracts/proto/results/v1/results.proto

import type { OptimizationInput as _barmill_results_v1_OptimizationInput, Optimization as _barmill_results_v1_Optimization } from '../../../barmill/results/v1/Optimization.js';
import type { PageEndInput as _barmill_results_v1_PageEndInput, PageEnd as _barmill_results_v1_PageEnd } from '../../../barmill/results/v1/PageEnd.js';

export interface OptimizationPageInput {
  'optimizations'?: (_barmill_results_v1_OptimizationInput)[];
  'end'?: (_barmill_results_v1_PageEndInput | null);
}

export interface OptimizationPage {
  'optimizations': (_barmill_results_v1_Optimization)[];
  'end': (_barmill_results_v1_PageEnd | null);
}
