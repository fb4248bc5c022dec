// Original file: libs/contracts/proto/results/v1/results.proto


export interface WorkersRequestInput {
  'tenantId'?: (string);
}

export interface WorkersRequest {
  'tenantId': (string);
}
