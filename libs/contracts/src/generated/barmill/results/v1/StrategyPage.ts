// Original file: libs/contracts/proto/results/v1/results.proto

import type { StoredStrategyInput as _barmill_results_v1_StoredStrategyInput, StoredStrategy as _barmill_results_v1_StoredStrategy } from '../../../barmill/results/v1/StoredStrategy.js';

export interface StrategyPageInput {
  'strategies'?: (_barmill_results_v1_StoredStrategyInput)[];
  'hasMore'?: (boolean);
}

export interface StrategyPage {
  'strategies': (_barmill_results_v1_StoredStrategy)[];
  'hasMore': (boolean);
}
