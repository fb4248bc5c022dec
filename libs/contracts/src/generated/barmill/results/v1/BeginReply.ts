// Original file: libs/contracts/proto/results/v1/results.proto

import type { KeptAnswerInput as _barmill_results_v1_KeptAnswerInput, KeptAnswer as _barmill_results_v1_KeptAnswer } from '../../../barmill/results/v1/KeptAnswer.js';

export interface BeginReplyInput {
  'answer'?: (_barmill_results_v1_KeptAnswerInput | null);
  'token'?: (string);
}

export interface BeginReply {
  'answer': (_barmill_results_v1_KeptAnswer | null);
  'token': (string);
}
