// Original file: libs/contracts/proto/results/v1/results.proto


export interface BreakdownRequestInput {
  'tenantId'?: (string);
  'runId'?: (string);
  'by'?: (string);
}

export interface BreakdownRequest {
  'tenantId': (string);
  'runId': (string);
  'by': (string);
}
