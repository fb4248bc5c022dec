// Original file: libs/contracts/proto/results/v1/results.proto

import type { FilterInput as _barmill_results_v1_FilterInput, Filter as _barmill_results_v1_Filter } from '../../../barmill/results/v1/Filter.js';

export interface FilterListInput {
  'filters'?: (_barmill_results_v1_FilterInput)[];
}

export interface FilterList {
  'filters': (_barmill_results_v1_Filter)[];
}
