// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface EndSearchReplyInput {
  'totalCombinations'?: (number | string | Long);
}

export interface EndSearchReply {
  'totalCombinations': (number);
}
