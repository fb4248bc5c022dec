// Original file: libs/contracts/proto/results/v1/results.proto

import type { ApiKeyInput as _barmill_results_v1_ApiKeyInput, ApiKey as _barmill_results_v1_ApiKey } from '../../../barmill/results/v1/ApiKey.js';

export interface ApiKeyPageInput {
  'keys'?: (_barmill_results_v1_ApiKeyInput)[];
  'hasMore'?: (boolean);
}

export interface ApiKeyPage {
  'keys': (_barmill_results_v1_ApiKey)[];
  'hasMore': (boolean);
}
