// Original file: libs/contracts/proto/results/v1/results.proto

import type { SelectedTimeframeInput as _barmill_results_v1_SelectedTimeframeInput, SelectedTimeframe as _barmill_results_v1_SelectedTimeframe } from '../../../barmill/results/v1/SelectedTimeframe.js';

export interface TimeframeListInput {
  'timeframes'?: (_barmill_results_v1_SelectedTimeframeInput)[];
}

export interface TimeframeList {
  'timeframes': (_barmill_results_v1_SelectedTimeframe)[];
}
