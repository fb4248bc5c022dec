// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface WaitingWorkInput {
  'workClass'?: (string);
  'chunks'?: (number | string | Long);
  'combinations'?: (number | string | Long);
  'oldestMs'?: (number | string | Long);
  '_oldestMs'?: "oldestMs";
}

export interface WaitingWork {
  'workClass': (string);
  'chunks': (number);
  'combinations': (number);
  'oldestMs'?: (number);
  '_oldestMs'?: "oldestMs";
}
