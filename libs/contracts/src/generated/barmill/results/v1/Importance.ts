// Original file: libs/contracts/proto/results/v1/results.proto

import type { ParameterShareInput as _barmill_results_v1_ParameterShareInput, ParameterShare as _barmill_results_v1_ParameterShare } from '../../../barmill/results/v1/ParameterShare.js';
import type { Long } from '@grpc/proto-loader';

export interface ImportanceInput {
  'measured'?: (number | string | Long);
  'mean'?: (number | string);
  'least'?: (number | string);
  'most'?: (number | string);
  'shares'?: (_barmill_results_v1_ParameterShareInput)[];
  '_mean'?: "mean";
  '_least'?: "least";
  '_most'?: "most";
}

export interface Importance {
  'measured': (number);
  'mean'?: (number);
  'least'?: (number);
  'most'?: (number);
  'shares': (_barmill_results_v1_ParameterShare)[];
  '_mean'?: "mean";
  '_least'?: "least";
  '_most'?: "most";
}
