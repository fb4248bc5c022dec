// Original file: libs/contracts/proto/results/v1/results.proto

import type { FilterInput as _barmill_results_v1_FilterInput, Filter as _barmill_results_v1_Filter } from '../../../barmill/results/v1/Filter.js';
import type { SortKeyInput as _barmill_results_v1_SortKeyInput, SortKey as _barmill_results_v1_SortKey } from '../../../barmill/results/v1/SortKey.js';
import type { FieldValueInput as _barmill_results_v1_FieldValueInput, FieldValue as _barmill_results_v1_FieldValue } from '../../../barmill/results/v1/FieldValue.js';

export interface PageQueryInput {
  'filter'?: (_barmill_results_v1_FilterInput | null);
  'order'?: (_barmill_results_v1_SortKeyInput)[];
  'after'?: (_barmill_results_v1_FieldValueInput)[];
  'limit'?: (number);
  'counts'?: (boolean);
}

export interface PageQuery {
  'filter': (_barmill_results_v1_Filter | null);
  'order': (_barmill_results_v1_SortKey)[];
  'after': (_barmill_results_v1_FieldValue)[];
  'limit': (number);
  'counts': (boolean);
}
