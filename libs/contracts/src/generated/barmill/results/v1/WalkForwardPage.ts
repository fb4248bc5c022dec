// Original file: libs/contracts/proto/results/v1/results.proto

import type { WalkForwardInput as _barmill_results_v1_WalkForwardInput, WalkForward as _barmill_results_v1_WalkForward } from '../../../barmill/results/v1/WalkForward.js';
import type { PageEndInput as _barmill_results_v1_PageEndInput, PageEnd as _barmill_results_v1_PageEnd } from '../../../barmill/results/v1/PageEnd.js';

export interface WalkForwardPageInput {
  'walkForwards'?: (_barmill_results_v1_WalkForwardInput)[];
  'end'?: (_barmill_results_v1_PageEndInput | null);
}

export interface WalkForwardPage {
  'walkForwards': (_barmill_results_v1_WalkForward)[];
  'end': (_barmill_results_v1_PageEnd | null);
}
