// Original file: libs/contracts/proto/results/v1/results.proto

import type { Long } from '@grpc/proto-loader';

export interface FieldValueInput {
  'number'?: (number | string);
  'text'?: (string);
  'flag'?: (boolean);
  'timeUs'?: (number | string | Long);
  'isMissing'?: (boolean);
  'kind'?: "number"|"text"|"flag"|"timeUs"|"isMissing";
}

export interface FieldValue {
  'number'?: (number);
  'text'?: (string);
  'flag'?: (boolean);
  'timeUs'?: (number);
  'isMissing'?: (boolean);
  'kind'?: "number"|"text"|"flag"|"timeUs"|"isMissing";
}
