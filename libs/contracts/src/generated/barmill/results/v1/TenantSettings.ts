// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface TenantSettingsInput {
  'valuesJson'?: (string);
  'rowVersion'?: (number | string | Long);
}

export interface TenantSettings {
  'valuesJson': (string);
  'rowVersion': (number);
}
