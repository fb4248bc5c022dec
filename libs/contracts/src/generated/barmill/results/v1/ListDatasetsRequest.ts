// Original file: libs/contracts/proto/results/v1/results.proto


export interface ListDatasetsRequestInput {
  'tenantId'?: (string);
  'limit'?: (number);
  'afterId'?: (string);
  'symbol'?: (string);
  '_symbol'?: "symbol";
}

export interface ListDatasetsRequest {
  'tenantId': (string);
  'limit': (number);
  'afterId': (string);
  'symbol'?: (string);
  '_symbol'?: "symbol";
}
