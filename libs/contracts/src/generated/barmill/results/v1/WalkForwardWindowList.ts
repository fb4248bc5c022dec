// Original file: libs/contracts/proto/results/v1/results.proto

import type { WalkForwardWindowInput as _barmill_results_v1_WalkForwardWindowInput, WalkForwardWindow as _barmill_results_v1_WalkForwardWindow } from '../../../barmill/results/v1/WalkForwardWindow.js';

export interface WalkForwardWindowListInput {
  'windows'?: (_barmill_results_v1_WalkForwardWindowInput)[];
}

export interface WalkForwardWindowList {
  'windows': (_barmill_results_v1_WalkForwardWindow)[];
}
