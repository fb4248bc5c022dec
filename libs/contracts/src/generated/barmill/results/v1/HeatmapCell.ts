// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface HeatmapCellInput {
  'x'?: (number | string | Long);
  'y'?: (number | string | Long);
  'combinations'?: (number | string | Long);
  'measured'?: (number | string | Long);
  'value'?: (number | string);
  'combinationIndex'?: (number | string | Long);
  '_value'?: "value";
  '_combinationIndex'?: "combinationIndex";
}

export interface HeatmapCell {
  'x': (number);
  'y': (number);
  'combinations': (number);
  'measured': (number);
  'value'?: (number);
  'combinationIndex'?: (number);
  '_value'?: "value";
  '_combinationIndex'?: "combinationIndex";
}
