// Original file: libs/contracts/proto/results/v1/results.proto

import type { FilterListInput as _barmill_results_v1_FilterListInput, FilterList as _barmill_results_v1_FilterList } from '../../../barmill/results/v1/FilterList.js';
import type { FilterInput as _barmill_results_v1_FilterInput, Filter as _barmill_results_v1_Filter } from '../../../barmill/results/v1/Filter.js';
import type { ComparisonInput as _barmill_results_v1_ComparisonInput, Comparison as _barmill_results_v1_Comparison } from '../../../barmill/results/v1/Comparison.js';

export interface FilterInput {
  'all'?: (_barmill_results_v1_FilterListInput | null);
  'any'?: (_barmill_results_v1_FilterListInput | null);
  'not'?: (_barmill_results_v1_FilterInput | null);
  'comparison'?: (_barmill_results_v1_ComparisonInput | null);
  'node'?: "all"|"any"|"not"|"comparison";
}

export interface Filter {
  'all'?: (_barmill_results_v1_FilterList | null);
  'any'?: (_barmill_results_v1_FilterList | null);
  'not'?: (_barmill_results_v1_Filter | null);
  'comparison'?: (_barmill_results_v1_Comparison | null);
  'node'?: "all"|"any"|"not"|"comparison";
}
