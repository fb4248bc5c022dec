// Original file: libs/contracts/proto/results/v1/results.proto

import type { CombinationResultInput as _barmill_results_v1_CombinationResultInput, CombinationResult as _barmill_results_v1_CombinationResult } from '../../../barmill/results/v1/CombinationResult.js';

export interface BestResultInput {
  'metric'?: (string);
  'value'?: (number | string);
  'result'?: (_barmill_results_v1_CombinationResultInput | null);
}

export interface BestResult {
  'metric': (string);
  'value': (number);
  'result': (_barmill_results_v1_CombinationResult | null);
}
