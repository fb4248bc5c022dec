// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface RunOriginInput {
  'kind'?: (string);
  'runId'?: (string);
  'combinationIndex'?: (number | string | Long);
  '_combinationIndex'?: "combinationIndex";
}

export interface RunOrigin {
  'kind': (string);
  'runId': (string);
  'combinationIndex'?: (number);
  '_combinationIndex'?: "combinationIndex";
}
