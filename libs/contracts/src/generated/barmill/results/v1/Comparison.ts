// Original file: libs/contracts/proto/results/v1/results.proto

import type { FieldValueInput as _barmill_results_v1_FieldValueInput, FieldValue as _barmill_results_v1_FieldValue } from '../../../barmill/results/v1/FieldValue.js';

export interface ComparisonInput {
  'field'?: (string);
  'operator'?: (string);
  'value'?: (_barmill_results_v1_FieldValueInput | null);
}

export interface Comparison {
  'field': (string);
  'operator': (string);
  'value': (_barmill_results_v1_FieldValue | null);
}
