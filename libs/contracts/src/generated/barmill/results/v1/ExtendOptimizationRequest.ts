// Original file: libs/contracts/proto/results/v1/results.proto

import type { IdempotencyInput as _barmill_results_v1_IdempotencyInput, Idempotency as _barmill_results_v1_Idempotency } from '../../../barmill/results/v1/Idempotency.js';
import type { Long } from '@grpc/proto-loader';

export interface ExtendOptimizationRequestInput {
  'tenantId'?: (string);
  'id'?: (string);
  'keyId'?: (string);
  'idempotency'?: (_barmill_results_v1_IdempotencyInput | null);
  'searchJson'?: (string);
  'totalCombinations'?: (number | string | Long);
  'tradeFrom'?: (number | string | Long);
  'otherTradeFrom'?: (number | string | Long)[];
}

export interface ExtendOptimizationRequest {
  'tenantId': (string);
  'id': (string);
  'keyId': (string);
  'idempotency': (_barmill_results_v1_Idempotency | null);
  'searchJson': (string);
  'totalCombinations': (number);
  'tradeFrom': (number);
  'otherTradeFrom': (number)[];
}
