// Original file: libs/contracts/proto/results/v1/results.proto


export interface WalkForwardRefInput {
  'id'?: (string);
}

export interface WalkForwardRef {
  'id': (string);
}
