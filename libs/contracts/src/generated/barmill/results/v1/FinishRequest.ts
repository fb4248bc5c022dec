// Original file: libs/contracts/proto/results/v1/results.proto

import type { KeptAnswerInput as _barmill_results_v1_KeptAnswerInput, KeptAnswer as _barmill_results_v1_KeptAnswer } from '../../../barmill/results/v1/KeptAnswer.js';

export interface FinishRequestInput {
  'token'?: (string);
  'answer'?: (_barmill_results_v1_KeptAnswerInput | null);
}

export interface FinishRequest {
  'token': (string);
  'answer': (_barmill_results_v1_KeptAnswer | null);
}
