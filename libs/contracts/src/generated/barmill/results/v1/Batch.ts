// Original file: libs/contracts/proto/results/v1/results.proto

import type { BatchItemInput as _barmill_results_v1_BatchItemInput, BatchItem as _barmill_results_v1_BatchItem } from '../../../barmill/results/v1/BatchItem.js';
import type { Long } from '@grpc/proto-loader';

export interface BatchInput {
  'id'?: (string);
  'createdAtMs'?: (number | string | Long);
  'items'?: (_barmill_results_v1_BatchItemInput)[];
}

export interface Batch {
  'id': (string);
  'createdAtMs': (number);
  'items': (_barmill_results_v1_BatchItem)[];
}
