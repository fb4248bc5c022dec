// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface EditTimeframeRequestInput {
  'tenantId'?: (string);
  'timeframe'?: (string);
  'isSelected'?: (boolean);
  'admittedVersions'?: (number | string | Long)[];
  'admitsAny'?: (boolean);
}

export interface EditTimeframeRequest {
  'tenantId': (string);
  'timeframe': (string);
  'isSelected': (boolean);
  'admittedVersions': (number)[];
  'admitsAny': (boolean);
}
