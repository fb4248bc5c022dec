// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface GridAxisInput {
  'stride'?: (number | string | Long);
  'size'?: (number | string | Long);
  'bin'?: (number | string | Long);
}

export interface GridAxis {
  'stride': (number);
  'size': (number);
  'bin': (number);
}
