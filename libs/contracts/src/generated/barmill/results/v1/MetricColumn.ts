// Original file: libs/contracts/proto/results/v1/results.proto


export interface MetricColumnInput {
  'id'?: (string);
  'value'?: (number | string)[];
  'reason'?: (string)[];
}

export interface MetricColumn {
  'id': (string);
  'value': (number)[];
  'reason': (string)[];
}
