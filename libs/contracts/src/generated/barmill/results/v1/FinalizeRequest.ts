// Original file: libs/contracts/proto/results/v1/results.proto


export interface FinalizeRequestInput {
  'runId'?: (string);
  'planToken'?: (number);
}

export interface FinalizeRequest {
  'runId': (string);
  'planToken': (number);
}
