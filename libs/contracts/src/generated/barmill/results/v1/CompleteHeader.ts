// Original file: libs/contracts/proto/results/v1/results.proto

import type { BacktestOutcomeInput as _barmill_results_v1_BacktestOutcomeInput, BacktestOutcome as _barmill_results_v1_BacktestOutcome } from '../../../barmill/results/v1/BacktestOutcome.js';
import type { Long } from '@grpc/proto-loader';

export interface CompleteHeaderInput {
  'chunkId'?: (string);
  'token'?: (number);
  'checksum'?: (string);
  'cpuMs'?: (number | string);
  'bars'?: (number | string | Long);
  'engineVersion'?: (string);
  'metricVersion'?: (number);
  'tradesHash'?: (string);
  'outcome'?: (_barmill_results_v1_BacktestOutcomeInput | null);
  '_tradesHash'?: "tradesHash";
}

export interface CompleteHeader {
  'chunkId': (string);
  'token': (number);
  'checksum': (string);
  'cpuMs': (number);
  'bars': (number);
  'engineVersion': (string);
  'metricVersion': (number);
  'tradesHash'?: (string);
  'outcome': (_barmill_results_v1_BacktestOutcome | null);
  '_tradesHash'?: "tradesHash";
}
