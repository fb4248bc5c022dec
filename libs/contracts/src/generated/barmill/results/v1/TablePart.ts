// Original file: libs/contracts/proto/results/v1/results.proto

import type { TableColumnInput as _barmill_results_v1_TableColumnInput, TableColumn as _barmill_results_v1_TableColumn } from '../../../barmill/results/v1/TableColumn.js';

export interface TablePartInput {
  'rows'?: (number);
  'columns'?: (_barmill_results_v1_TableColumnInput)[];
}

export interface TablePart {
  'rows': (number);
  'columns': (_barmill_results_v1_TableColumn)[];
}
