// Original file: libs/contracts/proto/results/v1/results.proto


export interface RejectPlanRequestInput {
  'runId'?: (string);
  'planToken'?: (number);
  'error'?: (string);
}

export interface RejectPlanRequest {
  'runId': (string);
  'planToken': (number);
  'error': (string);
}
