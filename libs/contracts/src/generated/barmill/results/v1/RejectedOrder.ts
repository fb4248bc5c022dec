// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface RejectedOrderInput {
  'bar'?: (number | string | Long);
  'timeMs'?: (number | string | Long);
  'direction'?: (string);
}

export interface RejectedOrder {
  'bar': (number);
  'timeMs': (number);
  'direction': (string);
}
