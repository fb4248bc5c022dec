// Original file: libs/contracts/proto/results/v1/results.proto

import type { FilterInput as _barmill_results_v1_FilterInput, Filter as _barmill_results_v1_Filter } from '../../../barmill/results/v1/Filter.js';
import type { RobustPlaceInput as _barmill_results_v1_RobustPlaceInput, RobustPlace as _barmill_results_v1_RobustPlace } from '../../../barmill/results/v1/RobustPlace.js';

export interface FindRobustRequestInput {
  'tenantId'?: (string);
  'filter'?: (_barmill_results_v1_FilterInput | null);
  'minRatio'?: (number | string);
  'minRuns'?: (number);
  'limit'?: (number);
  'after'?: (_barmill_results_v1_RobustPlaceInput | null);
}

export interface FindRobustRequest {
  'tenantId': (string);
  'filter': (_barmill_results_v1_Filter | null);
  'minRatio': (number);
  'minRuns': (number);
  'limit': (number);
  'after': (_barmill_results_v1_RobustPlace | null);
}
