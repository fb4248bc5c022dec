// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface OptimizationInput {
  'id'?: (string);
  'status'?: (string);
  'progressPct'?: (number | string);
  'specJson'?: (string);
  'searchJson'?: (string);
  'totalCombinations'?: (number | string | Long);
  'completedCombinations'?: (number | string | Long);
  'failedCombinations'?: (number | string | Long);
  'errorMessage'?: (string);
  'bestParamsJson'?: (string);
  'bestValue'?: (number | string);
  'bestIndex'?: (number | string | Long);
  'cpuSeconds'?: (number | string);
  'ratePerS'?: (number | string);
  'etaTimeMs'?: (number | string | Long);
  'chunksTotal'?: (number | string | Long);
  'chunksDone'?: (number | string | Long);
  'engineVersion'?: (string);
  'metricVersion'?: (number);
  'sequence'?: (number | string | Long);
  'createdAtMs'?: (number | string | Long);
  'startedAtMs'?: (number | string | Long);
  'completedAtMs'?: (number | string | Long);
  'notes'?: (string);
  'tags'?: (string)[];
  'rowVersion'?: (number | string | Long);
  'isFavorite'?: (boolean);
  'runHash'?: (string);
  'searchEnd'?: (string);
  '_errorMessage'?: "errorMessage";
  '_bestParamsJson'?: "bestParamsJson";
  '_bestValue'?: "bestValue";
  '_bestIndex'?: "bestIndex";
  '_ratePerS'?: "ratePerS";
  '_etaTimeMs'?: "etaTimeMs";
  '_startedAtMs'?: "startedAtMs";
  '_completedAtMs'?: "completedAtMs";
  '_runHash'?: "runHash";
  '_searchEnd'?: "searchEnd";
}

export interface Optimization {
  'id': (string);
  'status': (string);
  'progressPct': (number);
  'specJson': (string);
  'searchJson': (string);
  'totalCombinations': (number);
  'completedCombinations': (number);
  'failedCombinations': (number);
  'errorMessage'?: (string);
  'bestParamsJson'?: (string);
  'bestValue'?: (number);
  'bestIndex'?: (number);
  'cpuSeconds': (number);
  'ratePerS'?: (number);
  'etaTimeMs'?: (number);
  'chunksTotal': (number);
  'chunksDone': (number);
  'engineVersion': (string);
  'metricVersion': (number);
  'sequence': (number);
  'createdAtMs': (number);
  'startedAtMs'?: (number);
  'completedAtMs'?: (number);
  'notes': (string);
  'tags': (string)[];
  'rowVersion': (number);
  'isFavorite': (boolean);
  'runHash'?: (string);
  'searchEnd'?: (string);
  '_errorMessage'?: "errorMessage";
  '_bestParamsJson'?: "bestParamsJson";
  '_bestValue'?: "bestValue";
  '_bestIndex'?: "bestIndex";
  '_ratePerS'?: "ratePerS";
  '_etaTimeMs'?: "etaTimeMs";
  '_startedAtMs'?: "startedAtMs";
  '_completedAtMs'?: "completedAtMs";
  '_runHash'?: "runHash";
  '_searchEnd'?: "searchEnd";
}
