// Original file: libs/contracts/proto/results/v1/results.proto

import type { PageQueryInput as _barmill_results_v1_PageQueryInput, PageQuery as _barmill_results_v1_PageQuery } from '../../../barmill/results/v1/PageQuery.js';

export interface FindResultsRequestInput {
  'tenantId'?: (string);
  'runId'?: (string);
  'query'?: (_barmill_results_v1_PageQueryInput | null);
}

export interface FindResultsRequest {
  'tenantId': (string);
  'runId': (string);
  'query': (_barmill_results_v1_PageQuery | null);
}
