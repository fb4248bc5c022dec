// Original file: libs/contracts/proto/results/v1/results.proto

import type { FieldValueInput as _barmill_results_v1_FieldValueInput, FieldValue as _barmill_results_v1_FieldValue } from '../../../barmill/results/v1/FieldValue.js';
import type { Long } from '@grpc/proto-loader';

export interface PageEndInput {
  'hasMore'?: (boolean);
  'last'?: (_barmill_results_v1_FieldValueInput)[];
  'total'?: (number | string | Long);
  '_total'?: "total";
}

export interface PageEnd {
  'hasMore': (boolean);
  'last': (_barmill_results_v1_FieldValue)[];
  'total'?: (number);
  '_total'?: "total";
}
