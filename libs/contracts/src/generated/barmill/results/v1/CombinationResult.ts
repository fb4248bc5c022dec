// Original file: libs/contracts/proto/results/v1/results.proto

import type { MetricInput as _barmill_results_v1_MetricInput, Metric as _barmill_results_v1_Metric } from '../../../barmill/results/v1/Metric.js';
import type { Long } from '@grpc/proto-loader';

export interface CombinationResultInput {
  'combinationIndex'?: (number | string | Long);
  'rank'?: (number | string | Long);
  'paramsJson'?: (string);
  'status'?: (string);
  'error'?: (string);
  'objectiveValue'?: (number | string);
  'metrics'?: (_barmill_results_v1_MetricInput)[];
  'resultHash'?: (string);
  'plateauRank'?: (number | string | Long);
  'plateauScore'?: (number | string);
  'sparkline'?: (Buffer | Uint8Array | string);
  'objectiveReason'?: (string);
  'symbol'?: (string);
  'timeframe'?: (string);
  '_rank'?: "rank";
  '_error'?: "error";
  '_objectiveValue'?: "objectiveValue";
  '_resultHash'?: "resultHash";
  '_objectiveReason'?: "objectiveReason";
  '_plateauRank'?: "plateauRank";
  '_plateauScore'?: "plateauScore";
}

export interface CombinationResult {
  'combinationIndex': (number);
  'rank'?: (number);
  'paramsJson': (string);
  'status': (string);
  'error'?: (string);
  'objectiveValue'?: (number);
  'metrics': (_barmill_results_v1_Metric)[];
  'resultHash'?: (string);
  'plateauRank'?: (number);
  'plateauScore'?: (number);
  'sparkline': (Buffer);
  'objectiveReason'?: (string);
  'symbol': (string);
  'timeframe': (string);
  '_rank'?: "rank";
  '_error'?: "error";
  '_objectiveValue'?: "objectiveValue";
  '_resultHash'?: "resultHash";
  '_objectiveReason'?: "objectiveReason";
  '_plateauRank'?: "plateauRank";
  '_plateauScore'?: "plateauScore";
}
