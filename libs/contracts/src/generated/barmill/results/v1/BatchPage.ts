// Original file: libs/contracts/proto/results/v1/results.proto

import type { BatchInput as _barmill_results_v1_BatchInput, Batch as _barmill_results_v1_Batch } from '../../../barmill/results/v1/Batch.js';
import type { PageEndInput as _barmill_results_v1_PageEndInput, PageEnd as _barmill_results_v1_PageEnd } from '../../../barmill/results/v1/PageEnd.js';

export interface BatchPageInput {
  'batches'?: (_barmill_results_v1_BatchInput)[];
  'end'?: (_barmill_results_v1_PageEndInput | null);
}

export interface BatchPage {
  'batches': (_barmill_results_v1_Batch)[];
  'end': (_barmill_results_v1_PageEnd | null);
}
