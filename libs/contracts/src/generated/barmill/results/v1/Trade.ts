// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface TradeInput {
  'ordinal'?: (number | string | Long);
  'tradeNumber'?: (number | string | Long);
  'leg'?: (number);
  'direction'?: (string);
  'entryTimeMs'?: (number | string | Long);
  'entryBar'?: (number | string | Long);
  'entryPrice'?: (number | string);
  'exitTimeMs'?: (number | string | Long);
  'exitBar'?: (number | string | Long);
  'exitPrice'?: (number | string);
  'volume'?: (number | string);
  'stopLoss'?: (number | string);
  'takeProfit'?: (number | string);
  'profit'?: (number | string);
  'commission'?: (number | string);
  'slippage'?: (number | string);
  'exitReason'?: (string);
  'equityAfter'?: (number | string);
  'swap'?: (number | string);
  'mae'?: (number | string);
  'mfe'?: (number | string);
  'pnlPct'?: (number | string);
  'rMultiple'?: (number | string);
  'entryTag'?: (string);
  '_exitTimeMs'?: "exitTimeMs";
  '_exitBar'?: "exitBar";
  '_exitPrice'?: "exitPrice";
  '_stopLoss'?: "stopLoss";
  '_takeProfit'?: "takeProfit";
  '_exitReason'?: "exitReason";
  '_swap'?: "swap";
  '_mae'?: "mae";
  '_mfe'?: "mfe";
  '_pnlPct'?: "pnlPct";
  '_rMultiple'?: "rMultiple";
  '_entryTag'?: "entryTag";
}

export interface Trade {
  'ordinal': (number);
  'tradeNumber': (number);
  'leg': (number);
  'direction': (string);
  'entryTimeMs': (number);
  'entryBar': (number);
  'entryPrice': (number);
  'exitTimeMs'?: (number);
  'exitBar'?: (number);
  'exitPrice'?: (number);
  'volume': (number);
  'stopLoss'?: (number);
  'takeProfit'?: (number);
  'profit': (number);
  'commission': (number);
  'slippage': (number);
  'exitReason'?: (string);
  'equityAfter': (number);
  'swap'?: (number);
  'mae'?: (number);
  'mfe'?: (number);
  'pnlPct'?: (number);
  'rMultiple'?: (number);
  'entryTag'?: (string);
  '_exitTimeMs'?: "exitTimeMs";
  '_exitBar'?: "exitBar";
  '_exitPrice'?: "exitPrice";
  '_stopLoss'?: "stopLoss";
  '_takeProfit'?: "takeProfit";
  '_exitReason'?: "exitReason";
  '_swap'?: "swap";
  '_mae'?: "mae";
  '_mfe'?: "mfe";
  '_pnlPct'?: "pnlPct";
  '_rMultiple'?: "rMultiple";
  '_entryTag'?: "entryTag";
}
