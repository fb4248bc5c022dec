// Original file: libs/contracts/proto/results/v1/results.proto

import type { IdempotencyInput as _barmill_results_v1_IdempotencyInput, Idempotency as _barmill_results_v1_Idempotency } from '../../../barmill/results/v1/Idempotency.js';
import type { WindowBoundsInput as _barmill_results_v1_WindowBoundsInput, WindowBounds as _barmill_results_v1_WindowBounds } from '../../../barmill/results/v1/WindowBounds.js';
import type { WalkForwardCellInput as _barmill_results_v1_WalkForwardCellInput, WalkForwardCell as _barmill_results_v1_WalkForwardCell } from '../../../barmill/results/v1/WalkForwardCell.js';
import type { Long } from '@grpc/proto-loader';

export interface SubmitWalkForwardRequestInput {
  'tenantId'?: (string);
  'idempotency'?: (_barmill_results_v1_IdempotencyInput | null);
  'specJson'?: (string);
  'searchJson'?: (string);
  'totalCombinations'?: (number | string | Long);
  'planJson'?: (string);
  'windows'?: (_barmill_results_v1_WindowBoundsInput)[];
  'cells'?: (_barmill_results_v1_WalkForwardCellInput)[];
  'notes'?: (string);
  'tags'?: (string)[];
  'deduplicates'?: (boolean);
  'keyId'?: (string);
  'parentBacktestId'?: (string);
  'priority'?: (string);
  '_parentBacktestId'?: "parentBacktestId";
}

export interface SubmitWalkForwardRequest {
  'tenantId': (string);
  'idempotency': (_barmill_results_v1_Idempotency | null);
  'specJson': (string);
  'searchJson': (string);
  'totalCombinations': (number);
  'planJson': (string);
  'windows': (_barmill_results_v1_WindowBounds)[];
  'cells': (_barmill_results_v1_WalkForwardCell)[];
  'notes': (string);
  'tags': (string)[];
  'deduplicates': (boolean);
  'keyId': (string);
  'parentBacktestId'?: (string);
  'priority': (string);
  '_parentBacktestId'?: "parentBacktestId";
}
