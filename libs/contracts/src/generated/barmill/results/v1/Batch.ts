// Original file: libs/contracts/proto/results/v1/results.proto

import type { BatchItemInput as _barmill_results_v1_BatchItemInput, BatchItem as _barmill_results_v1_BatchItem } from '../../../barmill/results/v1/BatchItem.js';
import type { BatchCountsInput as _barmill_results_v1_BatchCountsInput, BatchCounts as _barmill_results_v1_BatchCounts } from '../../../barmill/results/v1/BatchCounts.js';
import type { Long } from '@grpc/proto-loader';

export interface BatchInput {
  'id'?: (string);
  'createdAtMs'?: (number | string | Long);
  'items'?: (_barmill_results_v1_BatchItemInput)[];
  'status'?: (string);
  'progressPct'?: (number | string);
  'counts'?: (_barmill_results_v1_BatchCountsInput | null);
  'sequence'?: (number | string | Long);
  'completedAtMs'?: (number | string | Long);
  '_completedAtMs'?: "completedAtMs";
}

export interface Batch {
  'id': (string);
  'createdAtMs': (number);
  'items': (_barmill_results_v1_BatchItem)[];
  'status': (string);
  'progressPct': (number);
  'counts': (_barmill_results_v1_BatchCounts | null);
  'sequence': (number);
  'completedAtMs'?: (number);
  '_completedAtMs'?: "completedAtMs";
}
