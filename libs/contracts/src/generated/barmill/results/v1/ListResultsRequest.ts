// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ListResultsRequestInput {
  'tenantId'?: (string);
  'runId'?: (string);
  'limit'?: (number);
  'order'?: (string);
  'after'?: (number | string | Long);
}

export interface ListResultsRequest {
  'tenantId': (string);
  'runId': (string);
  'limit': (number);
  'order': (string);
  'after': (number);
}
