// Original file: libs/contracts/proto/results/v1/results.proto

import type { RunGroupInput as _barmill_results_v1_RunGroupInput, RunGroup as _barmill_results_v1_RunGroup } from '../../../barmill/results/v1/RunGroup.js';

export interface SummaryInput {
  'total'?: (_barmill_results_v1_RunGroupInput | null);
  'byStrategy'?: (_barmill_results_v1_RunGroupInput)[];
  'bySymbol'?: (_barmill_results_v1_RunGroupInput)[];
  'leastId'?: (string);
  'mostId'?: (string);
  '_leastId'?: "leastId";
  '_mostId'?: "mostId";
}

export interface Summary {
  'total': (_barmill_results_v1_RunGroup | null);
  'byStrategy': (_barmill_results_v1_RunGroup)[];
  'bySymbol': (_barmill_results_v1_RunGroup)[];
  'leastId'?: (string);
  'mostId'?: (string);
  '_leastId'?: "leastId";
  '_mostId'?: "mostId";
}
