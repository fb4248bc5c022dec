// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface RunningChunkInput {
  'runKind'?: (string);
  'runId'?: (string);
  'firstIndex'?: (number | string | Long);
  'endIndex'?: (number | string | Long);
  'combinations'?: (number | string | Long);
  'attempt'?: (number);
  'dispatchedAtMs'?: (number | string | Long);
}

export interface RunningChunk {
  'runKind': (string);
  'runId': (string);
  'firstIndex': (number);
  'endIndex': (number);
  'combinations': (number);
  'attempt': (number);
  'dispatchedAtMs': (number);
}
