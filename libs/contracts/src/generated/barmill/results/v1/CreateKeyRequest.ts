// Original file: libs/contracts/proto/results/v1/results.proto

import type { KeyLimitsInput as _barmill_results_v1_KeyLimitsInput, KeyLimits as _barmill_results_v1_KeyLimits } from '../../../barmill/results/v1/KeyLimits.js';
import type { Long } from '@grpc/proto-loader';

export interface CreateKeyRequestInput {
  'tenantId'?: (string);
  'keySha256'?: (string);
  'prefix'?: (string);
  'name'?: (string);
  'scopes'?: (string)[];
  'expiresAtMs'?: (number | string | Long);
  'limits'?: (_barmill_results_v1_KeyLimitsInput | null);
  '_expiresAtMs'?: "expiresAtMs";
}

export interface CreateKeyRequest {
  'tenantId': (string);
  'keySha256': (string);
  'prefix': (string);
  'name': (string);
  'scopes': (string)[];
  'expiresAtMs'?: (number);
  'limits': (_barmill_results_v1_KeyLimits | null);
  '_expiresAtMs'?: "expiresAtMs";
}
