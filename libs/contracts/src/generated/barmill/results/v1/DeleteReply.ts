// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface DeleteReplyInput {
  'runs'?: (number | string | Long);
}

export interface DeleteReply {
  'runs': (number);
}
