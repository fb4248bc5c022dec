// Original file: libs/contracts/proto/results/v1/results.proto

import type { KeyLimitsInput as _barmill_results_v1_KeyLimitsInput, KeyLimits as _barmill_results_v1_KeyLimits } from '../../../barmill/results/v1/KeyLimits.js';
import type { Long } from '@grpc/proto-loader';

export interface ApiKeyInput {
  'id'?: (string);
  'name'?: (string);
  'prefix'?: (string);
  'scopes'?: (string)[];
  'limits'?: (_barmill_results_v1_KeyLimitsInput | null);
  'createdAtMs'?: (number | string | Long);
  'expiresAtMs'?: (number | string | Long);
  'revokedAtMs'?: (number | string | Long);
  'lastUsedAtMs'?: (number | string | Long);
  'cpuSecondsToday'?: (number | string);
  '_expiresAtMs'?: "expiresAtMs";
  '_revokedAtMs'?: "revokedAtMs";
  '_lastUsedAtMs'?: "lastUsedAtMs";
}

export interface ApiKey {
  'id': (string);
  'name': (string);
  'prefix': (string);
  'scopes': (string)[];
  'limits': (_barmill_results_v1_KeyLimits | null);
  'createdAtMs': (number);
  'expiresAtMs'?: (number);
  'revokedAtMs'?: (number);
  'lastUsedAtMs'?: (number);
  'cpuSecondsToday': (number);
  '_expiresAtMs'?: "expiresAtMs";
  '_revokedAtMs'?: "revokedAtMs";
  '_lastUsedAtMs'?: "lastUsedAtMs";
}
