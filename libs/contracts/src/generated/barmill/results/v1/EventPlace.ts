// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface EventPlaceInput {
  'transaction'?: (string);
  'runId'?: (string);
  'sequence'?: (number | string | Long);
}

export interface EventPlace {
  'transaction': (string);
  'runId': (string);
  'sequence': (number);
}
