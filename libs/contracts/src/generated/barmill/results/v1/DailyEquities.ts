// Original file: libs/contracts/proto/results/v1/results.proto

import type { DailyEquityInput as _barmill_results_v1_DailyEquityInput, DailyEquity as _barmill_results_v1_DailyEquity } from '../../../barmill/results/v1/DailyEquity.js';

export interface DailyEquitiesInput {
  'runs'?: (_barmill_results_v1_DailyEquityInput)[];
}

export interface DailyEquities {
  'runs': (_barmill_results_v1_DailyEquity)[];
}
