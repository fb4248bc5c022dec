// Original file: libs/contracts/proto/results/v1/results.proto


export interface MetricDirectionInput {
  'metric'?: (string);
  'isLessBetter'?: (boolean);
}

export interface MetricDirection {
  'metric': (string);
  'isLessBetter': (boolean);
}
