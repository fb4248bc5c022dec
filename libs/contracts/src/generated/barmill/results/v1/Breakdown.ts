// Original file: libs/contracts/proto/results/v1/results.proto

import type { TradeGroupInput as _barmill_results_v1_TradeGroupInput, TradeGroup as _barmill_results_v1_TradeGroup } from '../../../barmill/results/v1/TradeGroup.js';

export interface BreakdownInput {
  'groups'?: (_barmill_results_v1_TradeGroupInput)[];
}

export interface Breakdown {
  'groups': (_barmill_results_v1_TradeGroup)[];
}
