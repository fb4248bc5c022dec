// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface StreamEndInput {
  'parts'?: (number | string | Long);
}

export interface StreamEnd {
  'parts': (number);
}
