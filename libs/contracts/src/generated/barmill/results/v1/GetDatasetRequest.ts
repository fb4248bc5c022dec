// Original file: libs/contracts/proto/results/v1/results.proto


export interface GetDatasetRequestInput {
  'tenantId'?: (string);
  'id'?: (string);
}

export interface GetDatasetRequest {
  'tenantId': (string);
  'id': (string);
}
