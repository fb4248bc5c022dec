// Original file: libs/contracts/proto/results/v1/results.proto


export interface DispatchShareInput {
  'runId'?: (string);
  'chunks'?: (number);
}

export interface DispatchShare {
  'runId': (string);
  'chunks': (number);
}
