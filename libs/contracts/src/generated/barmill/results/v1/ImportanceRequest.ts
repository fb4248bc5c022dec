// Original file: libs/contracts/proto/results/v1/results.proto

import type { GridAxisInput as _barmill_results_v1_GridAxisInput, GridAxis as _barmill_results_v1_GridAxis } from '../../../barmill/results/v1/GridAxis.js';

export interface ImportanceRequestInput {
  'tenantId'?: (string);
  'runId'?: (string);
  'metric'?: (string);
  'axes'?: (_barmill_results_v1_GridAxisInput)[];
}

export interface ImportanceRequest {
  'tenantId': (string);
  'runId': (string);
  'metric': (string);
  'axes': (_barmill_results_v1_GridAxis)[];
}
