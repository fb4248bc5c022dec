// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ReadEventsRequestInput {
  'tenantId'?: (string);
  'runId'?: (string);
  'afterSequence'?: (number | string | Long);
  'limit'?: (number);
}

export interface ReadEventsRequest {
  'tenantId': (string);
  'runId': (string);
  'afterSequence': (number);
  'limit': (number);
}
