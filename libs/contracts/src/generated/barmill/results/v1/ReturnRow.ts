// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ReturnRowInput {
  'combinationIndex'?: (number | string | Long);
  'values'?: (Buffer | Uint8Array | string);
}

export interface ReturnRow {
  'combinationIndex': (number);
  'values': (Buffer);
}
