// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ListTradesRequestInput {
  'tenantId'?: (string);
  'runId'?: (string);
  'limit'?: (number);
  'after'?: (number | string | Long);
}

export interface ListTradesRequest {
  'tenantId': (string);
  'runId': (string);
  'limit': (number);
  'after': (number);
}
