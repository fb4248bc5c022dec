// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface ParameterShareInput {
  'groups'?: (number | string | Long);
  'share'?: (number | string);
  '_share'?: "share";
}

export interface ParameterShare {
  'groups': (number);
  'share'?: (number);
  '_share'?: "share";
}
