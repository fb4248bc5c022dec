// Original file: libs/contracts/proto/results/v1/results.proto

import type { GridAxisInput as _barmill_results_v1_GridAxisInput, GridAxis as _barmill_results_v1_GridAxis } from '../../../barmill/results/v1/GridAxis.js';
import type { Long } from '@grpc/proto-loader';

export interface HeatmapRequestInput {
  'tenantId'?: (string);
  'runId'?: (string);
  'metric'?: (string);
  'aggregate'?: (string);
  'isLessBetter'?: (boolean);
  'x'?: (_barmill_results_v1_GridAxisInput | null);
  'y'?: (_barmill_results_v1_GridAxisInput | null);
  'firstIndex'?: (number | string | Long);
  'endIndex'?: (number | string | Long);
  '_firstIndex'?: "firstIndex";
  '_endIndex'?: "endIndex";
}

export interface HeatmapRequest {
  'tenantId': (string);
  'runId': (string);
  'metric': (string);
  'aggregate': (string);
  'isLessBetter': (boolean);
  'x': (_barmill_results_v1_GridAxis | null);
  'y': (_barmill_results_v1_GridAxis | null);
  'firstIndex'?: (number);
  'endIndex'?: (number);
  '_firstIndex'?: "firstIndex";
  '_endIndex'?: "endIndex";
}
