// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface OpenSearchInput {
  'runId'?: (string);
  'planToken'?: (number);
  'generations'?: (number);
  'asked'?: (number | string | Long);
  'done'?: (number | string | Long);
}

export interface OpenSearch {
  'runId': (string);
  'planToken': (number);
  'generations': (number);
  'asked': (number);
  'done': (number);
}
