// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface TradeGroupInput {
  'key'?: (string);
  'trades'?: (number | string | Long);
  'winning'?: (number | string | Long);
  'losing'?: (number | string | Long);
  'netProfit'?: (number | string);
  'grossProfit'?: (number | string);
  'grossLoss'?: (number | string);
  'commission'?: (number | string);
  'swap'?: (number | string);
  '_key'?: "key";
}

export interface TradeGroup {
  'key'?: (string);
  'trades': (number);
  'winning': (number);
  'losing': (number);
  'netProfit': (number);
  'grossProfit': (number);
  'grossLoss': (number);
  'commission': (number);
  'swap': (number);
  '_key'?: "key";
}
