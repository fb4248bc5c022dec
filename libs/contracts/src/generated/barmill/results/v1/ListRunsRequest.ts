// Original file: libs/contracts/proto/results/v1/results.proto


export interface ListRunsRequestInput {
  'tenantId'?: (string);
  'limit'?: (number);
  'afterId'?: (string);
  'status'?: (string);
  'symbol'?: (string);
  '_status'?: "status";
  '_symbol'?: "symbol";
}

export interface ListRunsRequest {
  'tenantId': (string);
  'limit': (number);
  'afterId': (string);
  'status'?: (string);
  'symbol'?: (string);
  '_status'?: "status";
  '_symbol'?: "symbol";
}
