// Original file: libs/contracts/proto/results/v1/results.proto

import type { FilterInput as _barmill_results_v1_FilterInput, Filter as _barmill_results_v1_Filter } from '../../../barmill/results/v1/Filter.js';

export interface SummarizeRequestInput {
  'tenantId'?: (string);
  'filter'?: (_barmill_results_v1_FilterInput | null);
  'metric'?: (string);
}

export interface SummarizeRequest {
  'tenantId': (string);
  'filter': (_barmill_results_v1_Filter | null);
  'metric': (string);
}
