// Original file: libs/contracts/proto/results/v1/results.proto

import type { StoredStrategyInput as _barmill_results_v1_StoredStrategyInput, StoredStrategy as _barmill_results_v1_StoredStrategy } from '../../../barmill/results/v1/StoredStrategy.js';

export interface StoreStrategyRequestInput {
  'tenantId'?: (string);
  'strategy'?: (_barmill_results_v1_StoredStrategyInput | null);
}

export interface StoreStrategyRequest {
  'tenantId': (string);
  'strategy': (_barmill_results_v1_StoredStrategy | null);
}
