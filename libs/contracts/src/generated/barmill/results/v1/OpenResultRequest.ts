// Original file: libs/contracts/proto/results/v1/results.proto

import type { ResultRefInput as _barmill_results_v1_ResultRefInput, ResultRef as _barmill_results_v1_ResultRef } from '../../../barmill/results/v1/ResultRef.js';

export interface OpenResultRequestInput {
  'result'?: (_barmill_results_v1_ResultRefInput | null);
  'keyId'?: (string);
}

export interface OpenResultRequest {
  'result': (_barmill_results_v1_ResultRef | null);
  'keyId': (string);
}
