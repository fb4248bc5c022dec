// Original file: libs/contracts/proto/results/v1/results.proto

import type { IdempotencyInput as _barmill_results_v1_IdempotencyInput, Idempotency as _barmill_results_v1_Idempotency } from '../../../barmill/results/v1/Idempotency.js';

export interface RetryFailedRequestInput {
  'tenantId'?: (string);
  'id'?: (string);
  'keyId'?: (string);
  'idempotency'?: (_barmill_results_v1_IdempotencyInput | null);
}

export interface RetryFailedRequest {
  'tenantId': (string);
  'id': (string);
  'keyId': (string);
  'idempotency': (_barmill_results_v1_Idempotency | null);
}
