// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface DataFindingInput {
  'code'?: (string);
  'detail'?: (string);
  'count'?: (number | string | Long);
}

export interface DataFinding {
  'code': (string);
  'detail': (string);
  'count': (number);
}
