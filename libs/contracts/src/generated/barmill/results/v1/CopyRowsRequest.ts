// Original file: libs/contracts/proto/results/v1/results.proto

import type { CopiedAxisInput as _barmill_results_v1_CopiedAxisInput, CopiedAxis as _barmill_results_v1_CopiedAxis } from '../../../barmill/results/v1/CopiedAxis.js';

export interface CopyRowsRequestInput {
  'runId'?: (string);
  'planToken'?: (number);
  'axes'?: (_barmill_results_v1_CopiedAxisInput)[];
}

export interface CopyRowsRequest {
  'runId': (string);
  'planToken': (number);
  'axes': (_barmill_results_v1_CopiedAxis)[];
}
