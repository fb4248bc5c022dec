// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface SparklineInput {
  'combinationIndex'?: (number | string | Long);
  'equity'?: (Buffer | Uint8Array | string);
}

export interface Sparkline {
  'combinationIndex': (number);
  'equity': (Buffer);
}
