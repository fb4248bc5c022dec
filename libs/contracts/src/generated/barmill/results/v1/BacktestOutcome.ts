// Original file: libs/contracts/proto/results/v1/results.proto

import type { RejectedOrdersInput as _barmill_results_v1_RejectedOrdersInput, RejectedOrders as _barmill_results_v1_RejectedOrders } from '../../../barmill/results/v1/RejectedOrders.js';

export interface BacktestOutcomeInput {
  'ruined'?: (boolean);
  'invalidStop'?: (_barmill_results_v1_RejectedOrdersInput | null);
  'belowMinLot'?: (_barmill_results_v1_RejectedOrdersInput | null);
  'insufficientMargin'?: (_barmill_results_v1_RejectedOrdersInput | null);
}

export interface BacktestOutcome {
  'ruined': (boolean);
  'invalidStop': (_barmill_results_v1_RejectedOrders | null);
  'belowMinLot': (_barmill_results_v1_RejectedOrders | null);
  'insufficientMargin': (_barmill_results_v1_RejectedOrders | null);
}
