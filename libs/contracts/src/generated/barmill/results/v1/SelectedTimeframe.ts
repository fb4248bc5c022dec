// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface SelectedTimeframeInput {
  'timeframe'?: (string);
  'isSelected'?: (boolean);
  'rowVersion'?: (number | string | Long);
}

export interface SelectedTimeframe {
  'timeframe': (string);
  'isSelected': (boolean);
  'rowVersion': (number);
}
