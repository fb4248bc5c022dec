// Original file: libs/contracts/proto/results/v1/results.proto

import type { DispatchShareInput as _barmill_results_v1_DispatchShareInput, DispatchShare as _barmill_results_v1_DispatchShare } from '../../../barmill/results/v1/DispatchShare.js';

export interface DispatchRequestInput {
  'window'?: (number);
  'shares'?: (_barmill_results_v1_DispatchShareInput)[];
}

export interface DispatchRequest {
  'window': (number);
  'shares': (_barmill_results_v1_DispatchShare)[];
}
