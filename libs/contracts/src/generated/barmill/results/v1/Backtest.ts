// Original file: libs/contracts/proto/results/v1/results.proto

import type { MetricInput as _barmill_results_v1_MetricInput, Metric as _barmill_results_v1_Metric } from '../../../barmill/results/v1/Metric.js';
import type { BacktestOutcomeInput as _barmill_results_v1_BacktestOutcomeInput, BacktestOutcome as _barmill_results_v1_BacktestOutcome } from '../../../barmill/results/v1/BacktestOutcome.js';
import type { RunOriginInput as _barmill_results_v1_RunOriginInput, RunOrigin as _barmill_results_v1_RunOrigin } from '../../../barmill/results/v1/RunOrigin.js';
import type { Long } from '@grpc/proto-loader';

export interface BacktestInput {
  'id'?: (string);
  'status'?: (string);
  'progressPct'?: (number | string);
  'specJson'?: (string);
  'paramsJson'?: (string);
  'errorMessage'?: (string);
  'metrics'?: (_barmill_results_v1_MetricInput)[];
  'bars'?: (number | string | Long);
  'executionMs'?: (number | string);
  'resultHash'?: (string);
  'tradesHash'?: (string);
  'engineVersion'?: (string);
  'metricVersion'?: (number);
  'sequence'?: (number | string | Long);
  'createdAtMs'?: (number | string | Long);
  'startedAtMs'?: (number | string | Long);
  'completedAtMs'?: (number | string | Long);
  'notes'?: (string);
  'tags'?: (string)[];
  'outcome'?: (_barmill_results_v1_BacktestOutcomeInput | null);
  'rowVersion'?: (number | string | Long);
  'isFavorite'?: (boolean);
  'runHash'?: (string);
  'batchIds'?: (string)[];
  'origin'?: (_barmill_results_v1_RunOriginInput | null);
  'walkForwardId'?: (string);
  '_errorMessage'?: "errorMessage";
  '_bars'?: "bars";
  '_executionMs'?: "executionMs";
  '_resultHash'?: "resultHash";
  '_tradesHash'?: "tradesHash";
  '_startedAtMs'?: "startedAtMs";
  '_completedAtMs'?: "completedAtMs";
  '_runHash'?: "runHash";
  '_walkForwardId'?: "walkForwardId";
}

export interface Backtest {
  'id': (string);
  'status': (string);
  'progressPct': (number);
  'specJson': (string);
  'paramsJson': (string);
  'errorMessage'?: (string);
  'metrics': (_barmill_results_v1_Metric)[];
  'bars'?: (number);
  'executionMs'?: (number);
  'resultHash'?: (string);
  'tradesHash'?: (string);
  'engineVersion': (string);
  'metricVersion': (number);
  'sequence': (number);
  'createdAtMs': (number);
  'startedAtMs'?: (number);
  'completedAtMs'?: (number);
  'notes': (string);
  'tags': (string)[];
  'outcome': (_barmill_results_v1_BacktestOutcome | null);
  'rowVersion': (number);
  'isFavorite': (boolean);
  'runHash'?: (string);
  'batchIds': (string)[];
  'origin': (_barmill_results_v1_RunOrigin | null);
  'walkForwardId'?: (string);
  '_errorMessage'?: "errorMessage";
  '_bars'?: "bars";
  '_executionMs'?: "executionMs";
  '_resultHash'?: "resultHash";
  '_tradesHash'?: "tradesHash";
  '_startedAtMs'?: "startedAtMs";
  '_completedAtMs'?: "completedAtMs";
  '_runHash'?: "runHash";
  '_walkForwardId'?: "walkForwardId";
}
