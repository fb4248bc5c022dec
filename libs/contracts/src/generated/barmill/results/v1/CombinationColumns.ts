// Original file: libs/contracts/proto/results/v1/results.proto

import type { MetricColumnInput as _barmill_results_v1_MetricColumnInput, MetricColumn as _barmill_results_v1_MetricColumn } from '../../../barmill/results/v1/MetricColumn.js';

export interface CombinationColumnsInput {
  'combinationIndex'?: (Buffer | Uint8Array | string);
  'paramsJson'?: (string)[];
  'metrics'?: (_barmill_results_v1_MetricColumnInput)[];
  'objectiveValue'?: (Buffer | Uint8Array | string);
  'error'?: (string)[];
  'resultHash'?: (string)[];
  'objectiveReason'?: (string)[];
  'objectiveReasonAt'?: (Buffer | Uint8Array | string);
  'market'?: (number)[];
}

export interface CombinationColumns {
  'combinationIndex': (Buffer);
  'paramsJson': (string)[];
  'metrics': (_barmill_results_v1_MetricColumn)[];
  'objectiveValue': (Buffer);
  'error': (string)[];
  'resultHash': (string)[];
  'objectiveReason': (string)[];
  'objectiveReasonAt': (Buffer);
  'market': (number)[];
}
