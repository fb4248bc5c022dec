// Original file: libs/contracts/proto/results/v1/results.proto


export interface ReadSpecRequestInput {
  'runId'?: (string);
}

export interface ReadSpecRequest {
  'runId': (string);
}
