// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ReadReturnsRequestInput {
  'runId'?: (string);
  'firstIndex'?: (number | string | Long);
  'limit'?: (number);
}

export interface ReadReturnsRequest {
  'runId': (string);
  'firstIndex': (number);
  'limit': (number);
}
