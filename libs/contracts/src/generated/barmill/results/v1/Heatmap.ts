// Original file: libs/contracts/proto/results/v1/results.proto

import type { HeatmapCellInput as _barmill_results_v1_HeatmapCellInput, HeatmapCell as _barmill_results_v1_HeatmapCell } from '../../../barmill/results/v1/HeatmapCell.js';

export interface HeatmapInput {
  'cells'?: (_barmill_results_v1_HeatmapCellInput)[];
}

export interface Heatmap {
  'cells': (_barmill_results_v1_HeatmapCell)[];
}
