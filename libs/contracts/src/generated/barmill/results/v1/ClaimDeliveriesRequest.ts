// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ClaimDeliveriesRequestInput {
  'limit'?: (number);
  'leaseMs'?: (number | string | Long);
}

export interface ClaimDeliveriesRequest {
  'limit': (number);
  'leaseMs': (number);
}
