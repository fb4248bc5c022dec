// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface EditSettingsRequestInput {
  'tenantId'?: (string);
  'changesJson'?: (string);
  'admittedVersions'?: (number | string | Long)[];
  'admitsAny'?: (boolean);
}

export interface EditSettingsRequest {
  'tenantId': (string);
  'changesJson': (string);
  'admittedVersions': (number)[];
  'admitsAny': (boolean);
}
