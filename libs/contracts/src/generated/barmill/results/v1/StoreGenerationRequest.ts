// Original file: libs/contracts/proto/results/v1/results.proto

import type { ChunkRangeInput as _barmill_results_v1_ChunkRangeInput, ChunkRange as _barmill_results_v1_ChunkRange } from '../../../barmill/results/v1/ChunkRange.js';

export interface StoreGenerationRequestInput {
  'runId'?: (string);
  'planToken'?: (number);
  'generation'?: (number);
  'chunks'?: (_barmill_results_v1_ChunkRangeInput)[];
  'ended'?: (string);
  'takenIndex'?: (Buffer | Uint8Array | string);
  '_ended'?: "ended";
}

export interface StoreGenerationRequest {
  'runId': (string);
  'planToken': (number);
  'generation': (number);
  'chunks': (_barmill_results_v1_ChunkRange)[];
  'ended'?: (string);
  'takenIndex': (Buffer);
  '_ended'?: "ended";
}
