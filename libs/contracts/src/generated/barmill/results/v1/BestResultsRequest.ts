// Original file: libs/contracts/proto/results/v1/results.proto

import type { MetricDirectionInput as _barmill_results_v1_MetricDirectionInput, MetricDirection as _barmill_results_v1_MetricDirection } from '../../../barmill/results/v1/MetricDirection.js';

export interface BestResultsRequestInput {
  'tenantId'?: (string);
  'runId'?: (string);
  'metrics'?: (_barmill_results_v1_MetricDirectionInput)[];
}

export interface BestResultsRequest {
  'tenantId': (string);
  'runId': (string);
  'metrics': (_barmill_results_v1_MetricDirection)[];
}
