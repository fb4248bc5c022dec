// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface RobustTimeframeInput {
  'timeframe'?: (string);
  'measured'?: (number | string | Long);
  'mean'?: (number | string);
}

export interface RobustTimeframe {
  'timeframe': (string);
  'measured': (number);
  'mean': (number);
}
