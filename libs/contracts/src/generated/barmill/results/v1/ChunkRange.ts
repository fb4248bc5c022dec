// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ChunkRangeInput {
  'firstIndex'?: (number | string | Long);
  'endIndex'?: (number | string | Long);
  'combinations'?: (number | string | Long);
  'trialsJson'?: (string);
  'expectedMs'?: (number | string);
  '_trialsJson'?: "trialsJson";
  '_expectedMs'?: "expectedMs";
}

export interface ChunkRange {
  'firstIndex': (number);
  'endIndex': (number);
  'combinations': (number);
  'trialsJson'?: (string);
  'expectedMs'?: (number);
  '_trialsJson'?: "trialsJson";
  '_expectedMs'?: "expectedMs";
}
