// Original file: libs/contracts/proto/results/v1/results.proto

import type { RejectedOrderInput as _barmill_results_v1_RejectedOrderInput, RejectedOrder as _barmill_results_v1_RejectedOrder } from '../../../barmill/results/v1/RejectedOrder.js';
import type { Long } from '@grpc/proto-loader';

export interface RejectedOrdersInput {
  'count'?: (number | string | Long);
  'first'?: (_barmill_results_v1_RejectedOrderInput | null);
}

export interface RejectedOrders {
  'count': (number);
  'first': (_barmill_results_v1_RejectedOrder | null);
}
