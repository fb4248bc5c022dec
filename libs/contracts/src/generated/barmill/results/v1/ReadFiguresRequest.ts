// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ReadFiguresRequestInput {
  'runId'?: (string);
  'firstIndex'?: (number | string | Long);
  'limit'?: (number);
  'metrics'?: (string)[];
}

export interface ReadFiguresRequest {
  'runId': (string);
  'firstIndex': (number);
  'limit': (number);
  'metrics': (string)[];
}
