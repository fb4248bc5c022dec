// Original file: libs/contracts/proto/results/v1/results.proto

import type { DispatchShareInput as _barmill_results_v1_DispatchShareInput, DispatchShare as _barmill_results_v1_DispatchShare } from '../../../barmill/results/v1/DispatchShare.js';

export interface DispatchRequestInput {
  'window'?: (number);
  'shares'?: (_barmill_results_v1_DispatchShareInput)[];
  'quick'?: (_barmill_results_v1_DispatchShareInput)[];
  'quickWindow'?: (number);
}

export interface DispatchRequest {
  'window': (number);
  'shares': (_barmill_results_v1_DispatchShare)[];
  'quick': (_barmill_results_v1_DispatchShare)[];
  'quickWindow': (number);
}
