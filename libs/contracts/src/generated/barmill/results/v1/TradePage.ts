// Original file: libs/contracts/proto/results/v1/results.proto

import type { TradeInput as _barmill_results_v1_TradeInput, Trade as _barmill_results_v1_Trade } from '../../../barmill/results/v1/Trade.js';

export interface TradePageInput {
  'trades'?: (_barmill_results_v1_TradeInput)[];
  'hasMore'?: (boolean);
}

export interface TradePage {
  'trades': (_barmill_results_v1_Trade)[];
  'hasMore': (boolean);
}
