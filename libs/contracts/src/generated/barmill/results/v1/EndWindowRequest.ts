// Original file: libs/contracts/proto/results/v1/results.proto

import type { OutOfSampleInput as _barmill_results_v1_OutOfSampleInput, OutOfSample as _barmill_results_v1_OutOfSample } from '../../../barmill/results/v1/OutOfSample.js';

export interface EndWindowRequestInput {
  'id'?: (string);
  'position'?: (number);
  'status'?: (string);
  'reason'?: (string);
  'testObjective'?: (number | string);
  'finalEquity'?: (number | string);
  'outOfSample'?: (_barmill_results_v1_OutOfSampleInput | null);
  '_reason'?: "reason";
  '_testObjective'?: "testObjective";
  '_finalEquity'?: "finalEquity";
}

export interface EndWindowRequest {
  'id': (string);
  'position': (number);
  'status': (string);
  'reason'?: (string);
  'testObjective'?: (number);
  'finalEquity'?: (number);
  'outOfSample': (_barmill_results_v1_OutOfSample | null);
  '_reason'?: "reason";
  '_testObjective'?: "testObjective";
  '_finalEquity'?: "finalEquity";
}
