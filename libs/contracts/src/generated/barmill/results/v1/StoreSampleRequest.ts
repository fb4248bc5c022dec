// Original file: libs/contracts/proto/results/v1/results.proto

import type { ChunkRangeInput as _barmill_results_v1_ChunkRangeInput, ChunkRange as _barmill_results_v1_ChunkRange } from '../../../barmill/results/v1/ChunkRange.js';

export interface StoreSampleRequestInput {
  'runId'?: (string);
  'planToken'?: (number);
  'chunks'?: (_barmill_results_v1_ChunkRangeInput)[];
}

export interface StoreSampleRequest {
  'runId': (string);
  'planToken': (number);
  'chunks': (_barmill_results_v1_ChunkRange)[];
}
