// Original file: libs/contracts/proto/results/v1/results.proto

import type { IdempotencyInput as _barmill_results_v1_IdempotencyInput, Idempotency as _barmill_results_v1_Idempotency } from '../../../barmill/results/v1/Idempotency.js';

export interface SubmitBacktestRequestInput {
  'tenantId'?: (string);
  'idempotency'?: (_barmill_results_v1_IdempotencyInput | null);
  'specJson'?: (string);
  'paramsJson'?: (string);
  'notes'?: (string);
  'tags'?: (string)[];
  'deduplicates'?: (boolean);
  'keyId'?: (string);
}

export interface SubmitBacktestRequest {
  'tenantId': (string);
  'idempotency': (_barmill_results_v1_Idempotency | null);
  'specJson': (string);
  'paramsJson': (string);
  'notes': (string);
  'tags': (string)[];
  'deduplicates': (boolean);
  'keyId': (string);
}
