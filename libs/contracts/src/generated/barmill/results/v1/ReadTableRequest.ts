// Original file: libs/contracts/proto/results/v1/results.proto

import type { FilterInput as _barmill_results_v1_FilterInput, Filter as _barmill_results_v1_Filter } from '../../../barmill/results/v1/Filter.js';
import type { SortKeyInput as _barmill_results_v1_SortKeyInput, SortKey as _barmill_results_v1_SortKey } from '../../../barmill/results/v1/SortKey.js';
import type { TableFieldInput as _barmill_results_v1_TableFieldInput, TableField as _barmill_results_v1_TableField } from '../../../barmill/results/v1/TableField.js';

export interface ReadTableRequestInput {
  'tenantId'?: (string);
  'table'?: (string);
  'runId'?: (string);
  'filter'?: (_barmill_results_v1_FilterInput | null);
  'order'?: (_barmill_results_v1_SortKeyInput)[];
  'fields'?: (_barmill_results_v1_TableFieldInput)[];
}

export interface ReadTableRequest {
  'tenantId': (string);
  'table': (string);
  'runId': (string);
  'filter': (_barmill_results_v1_Filter | null);
  'order': (_barmill_results_v1_SortKey)[];
  'fields': (_barmill_results_v1_TableField)[];
}
