// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface RunEventInput {
  'sequence'?: (number | string | Long);
  'type'?: (string);
  'payloadJson'?: (string);
  'createdAtMs'?: (number | string | Long);
}

export interface RunEvent {
  'sequence': (number);
  'type': (string);
  'payloadJson': (string);
  'createdAtMs': (number);
}
