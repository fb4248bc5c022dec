// Original file: libs/contracts/proto/results/v1/results.proto


export interface EstimateFactsRequestInput {
  'tenantId'?: (string);
  'specJson'?: (string);
  'searchJson'?: (string);
}

export interface EstimateFactsRequest {
  'tenantId': (string);
  'specJson': (string);
  'searchJson': (string);
}
