// Original file: libs/contracts/proto/results/v1/results.proto

import type { RunRefInput as _barmill_results_v1_RunRefInput, RunRef as _barmill_results_v1_RunRef } from '../../../barmill/results/v1/RunRef.js';

export interface ReproduceRequestInput {
  'run'?: (_barmill_results_v1_RunRefInput | null);
  'keyId'?: (string);
}

export interface ReproduceRequest {
  'run': (_barmill_results_v1_RunRef | null);
  'keyId': (string);
}
