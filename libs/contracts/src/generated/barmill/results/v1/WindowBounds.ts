// Original file: libs/contracts/proto/results/v1/results.proto

import type { BarStretchInput as _barmill_results_v1_BarStretchInput, BarStretch as _barmill_results_v1_BarStretch } from '../../../barmill/results/v1/BarStretch.js';

export interface WindowBoundsInput {
  'index'?: (number);
  'train'?: (_barmill_results_v1_BarStretchInput | null);
  'test'?: (_barmill_results_v1_BarStretchInput | null);
  'isPartial'?: (boolean);
}

export interface WindowBounds {
  'index': (number);
  'train': (_barmill_results_v1_BarStretch | null);
  'test': (_barmill_results_v1_BarStretch | null);
  'isPartial': (boolean);
}
