// Original file: libs/contracts/proto/results/v1/results.proto

import type { MetricInput as _barmill_results_v1_MetricInput, Metric as _barmill_results_v1_Metric } from '../../../barmill/results/v1/Metric.js';

export interface OutOfSampleInput {
  'figures'?: (_barmill_results_v1_MetricInput)[];
  'isProfitable'?: (boolean);
  'isStatisticallySignificant'?: (boolean);
  '_isProfitable'?: "isProfitable";
  '_isStatisticallySignificant'?: "isStatisticallySignificant";
}

export interface OutOfSample {
  'figures': (_barmill_results_v1_Metric)[];
  'isProfitable'?: (boolean);
  'isStatisticallySignificant'?: (boolean);
  '_isProfitable'?: "isProfitable";
  '_isStatisticallySignificant'?: "isStatisticallySignificant";
}
