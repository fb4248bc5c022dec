// Original file: libs/contracts/proto/results/v1/results.proto

import type { CombinationResultInput as _barmill_results_v1_CombinationResultInput, CombinationResult as _barmill_results_v1_CombinationResult } from '../../../barmill/results/v1/CombinationResult.js';
import type { PageEndInput as _barmill_results_v1_PageEndInput, PageEnd as _barmill_results_v1_PageEnd } from '../../../barmill/results/v1/PageEnd.js';

export interface ResultPageInput {
  'results'?: (_barmill_results_v1_CombinationResultInput)[];
  'end'?: (_barmill_results_v1_PageEndInput | null);
}

export interface ResultPage {
  'results': (_barmill_results_v1_CombinationResult)[];
  'end': (_barmill_results_v1_PageEnd | null);
}
