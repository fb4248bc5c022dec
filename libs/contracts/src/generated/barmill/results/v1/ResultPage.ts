// Original file: libs/contracts/proto/results/v1/results.proto

import type { CombinationResultInput as _barmill_results_v1_CombinationResultInput, CombinationResult as _barmill_results_v1_CombinationResult } from '../../../barmill/results/v1/CombinationResult.js';

export interface ResultPageInput {
  'results'?: (_barmill_results_v1_CombinationResultInput)[];
  'hasMore'?: (boolean);
}

export interface ResultPage {
  'results': (_barmill_results_v1_CombinationResult)[];
  'hasMore': (boolean);
}
