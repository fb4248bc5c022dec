// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface CopyRowsReplyInput {
  'done'?: (boolean);
  'cachedCombinations'?: (number | string | Long);
}

export interface CopyRowsReply {
  'done': (boolean);
  'cachedCombinations': (number);
}
