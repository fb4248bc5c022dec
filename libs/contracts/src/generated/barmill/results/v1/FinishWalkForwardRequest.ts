// Original file: libs/contracts/proto/results/v1/results.proto

import type { OutOfSampleInput as _barmill_results_v1_OutOfSampleInput, OutOfSample as _barmill_results_v1_OutOfSample } from '../../../barmill/results/v1/OutOfSample.js';
import type { EquityPartInput as _barmill_results_v1_EquityPartInput, EquityPart as _barmill_results_v1_EquityPart } from '../../../barmill/results/v1/EquityPart.js';

export interface FinishWalkForwardRequestInput {
  'id'?: (string);
  'outOfSample'?: (_barmill_results_v1_OutOfSampleInput | null);
  'profitableWindows'?: (number);
  'driftJson'?: (string);
  'equity'?: (_barmill_results_v1_EquityPartInput)[];
  '_driftJson'?: "driftJson";
}

export interface FinishWalkForwardRequest {
  'id': (string);
  'outOfSample': (_barmill_results_v1_OutOfSample | null);
  'profitableWindows': (number);
  'driftJson'?: (string);
  'equity': (_barmill_results_v1_EquityPart)[];
  '_driftJson'?: "driftJson";
}
