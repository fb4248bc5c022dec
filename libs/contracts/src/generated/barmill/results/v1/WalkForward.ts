// Original file: libs/contracts/proto/results/v1/results.proto

import type { WindowCountsInput as _barmill_results_v1_WindowCountsInput, WindowCounts as _barmill_results_v1_WindowCounts } from '../../../barmill/results/v1/WindowCounts.js';
import type { OutOfSampleInput as _barmill_results_v1_OutOfSampleInput, OutOfSample as _barmill_results_v1_OutOfSample } from '../../../barmill/results/v1/OutOfSample.js';
import type { WalkForwardInput as _barmill_results_v1_WalkForwardInput, WalkForward as _barmill_results_v1_WalkForward } from '../../../barmill/results/v1/WalkForward.js';
import type { Long } from '@grpc/proto-loader';

export interface WalkForwardInput {
  'id'?: (string);
  'status'?: (string);
  'specJson'?: (string);
  'searchJson'?: (string);
  'planJson'?: (string);
  'totalCombinations'?: (number | string | Long);
  'windows'?: (_barmill_results_v1_WindowCountsInput | null);
  'errorMessage'?: (string);
  'outOfSample'?: (_barmill_results_v1_OutOfSampleInput | null);
  'profitableWindows'?: (number);
  'driftJson'?: (string);
  'cells'?: (_barmill_results_v1_WalkForwardInput)[];
  'parentId'?: (string);
  'parentBacktestId'?: (string);
  'sequence'?: (number | string | Long);
  'createdAtMs'?: (number | string | Long);
  'startedAtMs'?: (number | string | Long);
  'completedAtMs'?: (number | string | Long);
  'notes'?: (string);
  'tags'?: (string)[];
  'isFavorite'?: (boolean);
  'rowVersion'?: (number | string | Long);
  'runHash'?: (string);
  'cpuSeconds'?: (number | string);
  'priority'?: (string);
  'pausedAtMs'?: (number | string | Long);
  'pausedSeconds'?: (number | string);
  '_errorMessage'?: "errorMessage";
  '_profitableWindows'?: "profitableWindows";
  '_driftJson'?: "driftJson";
  '_parentId'?: "parentId";
  '_parentBacktestId'?: "parentBacktestId";
  '_startedAtMs'?: "startedAtMs";
  '_completedAtMs'?: "completedAtMs";
  '_runHash'?: "runHash";
  '_pausedAtMs'?: "pausedAtMs";
}

export interface WalkForward {
  'id': (string);
  'status': (string);
  'specJson': (string);
  'searchJson': (string);
  'planJson': (string);
  'totalCombinations': (number);
  'windows': (_barmill_results_v1_WindowCounts | null);
  'errorMessage'?: (string);
  'outOfSample': (_barmill_results_v1_OutOfSample | null);
  'profitableWindows'?: (number);
  'driftJson'?: (string);
  'cells': (_barmill_results_v1_WalkForward)[];
  'parentId'?: (string);
  'parentBacktestId'?: (string);
  'sequence': (number);
  'createdAtMs': (number);
  'startedAtMs'?: (number);
  'completedAtMs'?: (number);
  'notes': (string);
  'tags': (string)[];
  'isFavorite': (boolean);
  'rowVersion': (number);
  'runHash'?: (string);
  'cpuSeconds': (number);
  'priority': (string);
  'pausedAtMs'?: (number);
  'pausedSeconds': (number);
  '_errorMessage'?: "errorMessage";
  '_profitableWindows'?: "profitableWindows";
  '_driftJson'?: "driftJson";
  '_parentId'?: "parentId";
  '_parentBacktestId'?: "parentBacktestId";
  '_startedAtMs'?: "startedAtMs";
  '_completedAtMs'?: "completedAtMs";
  '_runHash'?: "runHash";
  '_pausedAtMs'?: "pausedAtMs";
}
