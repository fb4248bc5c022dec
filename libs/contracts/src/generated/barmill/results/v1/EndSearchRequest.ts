// Original file: libs/contracts/proto/results/v1/results.proto


export interface EndSearchRequestInput {
  'runId'?: (string);
  'planToken'?: (number);
  'reason'?: (string);
}

export interface EndSearchRequest {
  'runId': (string);
  'planToken': (number);
  'reason': (string);
}
