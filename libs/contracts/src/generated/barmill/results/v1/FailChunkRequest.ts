// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface FailChunkRequestInput {
  'chunkId'?: (string);
  'combinationIndex'?: (number | string | Long)[];
  'paramsJson'?: (string)[];
  'error'?: (string);
  'market'?: (number)[];
}

export interface FailChunkRequest {
  'chunkId': (string);
  'combinationIndex': (number)[];
  'paramsJson': (string)[];
  'error': (string);
  'market': (number)[];
}
