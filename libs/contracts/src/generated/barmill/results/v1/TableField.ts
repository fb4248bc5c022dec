// Original file: libs/contracts/proto/results/v1/results.proto


export interface TableFieldInput {
  'field'?: (string);
  'kind'?: (string);
}

export interface TableField {
  'field': (string);
  'kind': (string);
}
