// Original file: libs/contracts/proto/results/v1/results.proto

import type { IdempotencyInput as _barmill_results_v1_IdempotencyInput, Idempotency as _barmill_results_v1_Idempotency } from '../../../barmill/results/v1/Idempotency.js';
import type { NewBatchItemInput as _barmill_results_v1_NewBatchItemInput, NewBatchItem as _barmill_results_v1_NewBatchItem } from '../../../barmill/results/v1/NewBatchItem.js';

export interface SubmitBatchRequestInput {
  'tenantId'?: (string);
  'idempotency'?: (_barmill_results_v1_IdempotencyInput | null);
  'items'?: (_barmill_results_v1_NewBatchItemInput)[];
  'notes'?: (string);
  'tags'?: (string)[];
  'deduplicates'?: (boolean);
  'keyId'?: (string);
}

export interface SubmitBatchRequest {
  'tenantId': (string);
  'idempotency': (_barmill_results_v1_Idempotency | null);
  'items': (_barmill_results_v1_NewBatchItem)[];
  'notes': (string);
  'tags': (string)[];
  'deduplicates': (boolean);
  'keyId': (string);
}
