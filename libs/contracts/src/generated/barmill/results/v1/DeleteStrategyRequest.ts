// Original file: libs/contracts/proto/results/v1/results.proto


export interface DeleteStrategyRequestInput {
  'tenantId'?: (string);
  'name'?: (string);
  'version'?: (number);
  '_version'?: "version";
}

export interface DeleteStrategyRequest {
  'tenantId': (string);
  'name': (string);
  'version'?: (number);
  '_version'?: "version";
}
