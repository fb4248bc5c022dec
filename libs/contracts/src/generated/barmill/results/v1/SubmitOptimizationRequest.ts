// Original file: libs/contracts/proto/results/v1/results.proto

import type { IdempotencyInput as _barmill_results_v1_IdempotencyInput, Idempotency as _barmill_results_v1_Idempotency } from '../../../barmill/results/v1/Idempotency.js';
import type { Long } from '@grpc/proto-loader';

export interface SubmitOptimizationRequestInput {
  'tenantId'?: (string);
  'idempotency'?: (_barmill_results_v1_IdempotencyInput | null);
  'specJson'?: (string);
  'searchJson'?: (string);
  'totalCombinations'?: (number | string | Long);
  'notes'?: (string);
  'tags'?: (string)[];
  'deduplicates'?: (boolean);
  'keyId'?: (string);
  'priority'?: (string);
}

export interface SubmitOptimizationRequest {
  'tenantId': (string);
  'idempotency': (_barmill_results_v1_Idempotency | null);
  'specJson': (string);
  'searchJson': (string);
  'totalCombinations': (number);
  'notes': (string);
  'tags': (string)[];
  'deduplicates': (boolean);
  'keyId': (string);
  'priority': (string);
}
