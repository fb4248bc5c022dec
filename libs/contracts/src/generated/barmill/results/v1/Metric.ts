// Original file: libs/contracts/proto/results/v1/results.proto


export interface MetricInput {
  'id'?: (string);
  'value'?: (number | string);
  'reason'?: (string);
  '_value'?: "value";
  '_reason'?: "reason";
}

export interface Metric {
  'id': (string);
  'value'?: (number);
  'reason'?: (string);
  '_value'?: "value";
  '_reason'?: "reason";
}
