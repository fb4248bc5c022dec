// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface BarStretchInput {
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
  'firstBar'?: (number | string | Long);
  'endBar'?: (number | string | Long);
}

export interface BarStretch {
  'startMs': (number);
  'endMs': (number);
  'firstBar': (number);
  'endBar': (number);
}
