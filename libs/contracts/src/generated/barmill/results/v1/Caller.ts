// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface CallerInput {
  'tenantId'?: (string);
  'keyId'?: (string);
  'scopes'?: (string)[];
  'expiresAtMs'?: (number | string | Long);
  'requestsPerMinute'?: (number);
  '_expiresAtMs'?: "expiresAtMs";
  '_requestsPerMinute'?: "requestsPerMinute";
}

export interface Caller {
  'tenantId': (string);
  'keyId': (string);
  'scopes': (string)[];
  'expiresAtMs'?: (number);
  'requestsPerMinute'?: (number);
  '_expiresAtMs'?: "expiresAtMs";
  '_requestsPerMinute'?: "requestsPerMinute";
}
