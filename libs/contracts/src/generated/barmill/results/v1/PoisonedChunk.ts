// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface PoisonedChunkInput {
  'chunkId'?: (string);
  'runId'?: (string);
  'firstIndex'?: (number | string | Long);
  'endIndex'?: (number | string | Long);
  'searchJson'?: (string);
  'specJson'?: (string);
  'error'?: (string);
  'trialsJson'?: (string);
  '_trialsJson'?: "trialsJson";
}

export interface PoisonedChunk {
  'chunkId': (string);
  'runId': (string);
  'firstIndex': (number);
  'endIndex': (number);
  'searchJson': (string);
  'specJson': (string);
  'error': (string);
  'trialsJson'?: (string);
  '_trialsJson'?: "trialsJson";
}
