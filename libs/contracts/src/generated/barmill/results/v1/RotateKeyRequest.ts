// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface RotateKeyRequestInput {
  'tenantId'?: (string);
  'id'?: (string);
  'keySha256'?: (string);
  'prefix'?: (string);
  'overlapMs'?: (number | string | Long);
}

export interface RotateKeyRequest {
  'tenantId': (string);
  'id': (string);
  'keySha256': (string);
  'prefix': (string);
  'overlapMs': (number);
}
