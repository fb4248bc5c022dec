// Original file: libs/contracts/proto/results/v1/results.proto

import type { BestResultInput as _barmill_results_v1_BestResultInput, BestResult as _barmill_results_v1_BestResult } from '../../../barmill/results/v1/BestResult.js';

export interface BestResultsInput {
  'best'?: (_barmill_results_v1_BestResultInput)[];
}

export interface BestResults {
  'best': (_barmill_results_v1_BestResult)[];
}
