// Original file: libs/contracts/proto/results/v1/results.proto


export interface EstimateFactsRequestInput {
  'tenantId'?: (string);
  'specJson'?: (string);
  'searchJson'?: (string);
  'planJson'?: (string);
  '_planJson'?: "planJson";
}

export interface EstimateFactsRequest {
  'tenantId': (string);
  'specJson': (string);
  'searchJson': (string);
  'planJson'?: (string);
  '_planJson'?: "planJson";
}
