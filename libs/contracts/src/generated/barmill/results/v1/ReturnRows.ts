// Original file: libs/contracts/proto/results/v1/results.proto

import type { ReturnRowInput as _barmill_results_v1_ReturnRowInput, ReturnRow as _barmill_results_v1_ReturnRow } from '../../../barmill/results/v1/ReturnRow.js';

export interface ReturnRowsInput {
  'rows'?: (_barmill_results_v1_ReturnRowInput)[];
}

export interface ReturnRows {
  'rows': (_barmill_results_v1_ReturnRow)[];
}
