// Original file: libs/contracts/proto/results/v1/results.proto

import type { RunRefInput as _barmill_results_v1_RunRefInput, RunRef as _barmill_results_v1_RunRef } from '../../../barmill/results/v1/RunRef.js';

export interface AskCandlesRequestInput {
  'run'?: (_barmill_results_v1_RunRefInput | null);
  'questionJson'?: (string);
  'keyId'?: (string);
}

export interface AskCandlesRequest {
  'run': (_barmill_results_v1_RunRef | null);
  'questionJson': (string);
  'keyId': (string);
}
