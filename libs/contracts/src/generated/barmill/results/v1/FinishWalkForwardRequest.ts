// Original file: libs/contracts/proto/results/v1/results.proto

import type { OutOfSampleInput as _barmill_results_v1_OutOfSampleInput, OutOfSample as _barmill_results_v1_OutOfSample } from '../../../barmill/results/v1/OutOfSample.js';

export interface FinishWalkForwardRequestInput {
  'id'?: (string);
  'outOfSample'?: (_barmill_results_v1_OutOfSampleInput | null);
  'profitableWindows'?: (number);
  'driftJson'?: (string);
  '_driftJson'?: "driftJson";
}

export interface FinishWalkForwardRequest {
  'id': (string);
  'outOfSample': (_barmill_results_v1_OutOfSample | null);
  'profitableWindows': (number);
  'driftJson'?: (string);
  '_driftJson'?: "driftJson";
}
