// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ResultRefInput {
  'tenantId'?: (string);
  'runId'?: (string);
  'combinationIndex'?: (number | string | Long);
}

export interface ResultRef {
  'tenantId': (string);
  'runId': (string);
  'combinationIndex': (number);
}
