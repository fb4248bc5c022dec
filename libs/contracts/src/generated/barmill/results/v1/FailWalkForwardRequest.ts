// Original file: libs/contracts/proto/results/v1/results.proto


export interface FailWalkForwardRequestInput {
  'id'?: (string);
  'error'?: (string);
}

export interface FailWalkForwardRequest {
  'id': (string);
  'error': (string);
}
