// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface CopiedAxisInput {
  'stride'?: (number | string | Long);
  'places'?: (Buffer | Uint8Array | string);
}

export interface CopiedAxis {
  'stride': (number);
  'places': (Buffer);
}
