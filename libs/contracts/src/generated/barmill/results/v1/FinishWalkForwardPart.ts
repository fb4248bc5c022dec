// Original file: libs/contracts/proto/results/v1/results.proto

import type { FinishWalkForwardRequestInput as _barmill_results_v1_FinishWalkForwardRequestInput, FinishWalkForwardRequest as _barmill_results_v1_FinishWalkForwardRequest } from '../../../barmill/results/v1/FinishWalkForwardRequest.js';
import type { EquityPartInput as _barmill_results_v1_EquityPartInput, EquityPart as _barmill_results_v1_EquityPart } from '../../../barmill/results/v1/EquityPart.js';
import type { StreamEndInput as _barmill_results_v1_StreamEndInput, StreamEnd as _barmill_results_v1_StreamEnd } from '../../../barmill/results/v1/StreamEnd.js';

export interface FinishWalkForwardPartInput {
  'header'?: (_barmill_results_v1_FinishWalkForwardRequestInput | null);
  'equity'?: (_barmill_results_v1_EquityPartInput | null);
  'end'?: (_barmill_results_v1_StreamEndInput | null);
  'part'?: "header"|"equity"|"end";
}

export interface FinishWalkForwardPart {
  'header'?: (_barmill_results_v1_FinishWalkForwardRequest | null);
  'equity'?: (_barmill_results_v1_EquityPart | null);
  'end'?: (_barmill_results_v1_StreamEnd | null);
  'part'?: "header"|"equity"|"end";
}
