// Original file: libs/contracts/proto/results/v1/results.proto


export interface ReadPlanRequestInput {
  'runId'?: (string);
}

export interface ReadPlanRequest {
  'runId': (string);
}
