// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ReadFailedRequestInput {
  'runId'?: (string);
  'firstIndex'?: (number | string | Long);
  'limit'?: (number);
}

export interface ReadFailedRequest {
  'runId': (string);
  'firstIndex': (number);
  'limit': (number);
}
