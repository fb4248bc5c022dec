// Original file: libs/contracts/proto/results/v1/results.proto


export interface ClaimPlanRequestInput {
  'runId'?: (string);
  'plannerId'?: (string);
}

export interface ClaimPlanRequest {
  'runId': (string);
  'plannerId': (string);
}
