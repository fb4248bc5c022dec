// Original file: libs/contracts/proto/results/v1/results.proto

import type { MetricColumnInput as _barmill_results_v1_MetricColumnInput, MetricColumn as _barmill_results_v1_MetricColumn } from '../../../barmill/results/v1/MetricColumn.js';
import type { Long } from '@grpc/proto-loader';

export interface CombinationColumnsInput {
  'combinationIndex'?: (number | string | Long)[];
  'paramsJson'?: (string)[];
  'metrics'?: (_barmill_results_v1_MetricColumnInput)[];
  'objectiveValue'?: (number | string)[];
  'error'?: (string)[];
  'resultHash'?: (string)[];
}

export interface CombinationColumns {
  'combinationIndex': (number)[];
  'paramsJson': (string)[];
  'metrics': (_barmill_results_v1_MetricColumn)[];
  'objectiveValue': (number)[];
  'error': (string)[];
  'resultHash': (string)[];
}
