// Original file: libs/contracts/proto/results/v1/results.proto

import type { GridAxisInput as _barmill_results_v1_GridAxisInput, GridAxis as _barmill_results_v1_GridAxis } from '../../../barmill/results/v1/GridAxis.js';

export interface HeatmapRequestInput {
  'tenantId'?: (string);
  'runId'?: (string);
  'metric'?: (string);
  'aggregate'?: (string);
  'isLessBetter'?: (boolean);
  'x'?: (_barmill_results_v1_GridAxisInput | null);
  'y'?: (_barmill_results_v1_GridAxisInput | null);
}

export interface HeatmapRequest {
  'tenantId': (string);
  'runId': (string);
  'metric': (string);
  'aggregate': (string);
  'isLessBetter': (boolean);
  'x': (_barmill_results_v1_GridAxis | null);
  'y': (_barmill_results_v1_GridAxis | null);
}
