// Original file: libs/contracts/proto/results/v1/results.proto

import type { WindowBoundsInput as _barmill_results_v1_WindowBoundsInput, WindowBounds as _barmill_results_v1_WindowBounds } from '../../../barmill/results/v1/WindowBounds.js';

export interface WalkForwardCellInput {
  'planJson'?: (string);
  'windows'?: (_barmill_results_v1_WindowBoundsInput)[];
}

export interface WalkForwardCell {
  'planJson': (string);
  'windows': (_barmill_results_v1_WindowBounds)[];
}
