// Original file: libs/contracts/proto/results/v1/results.proto


export interface GetStrategyRequestInput {
  'tenantId'?: (string);
  'name'?: (string);
  'version'?: (number);
  '_version'?: "version";
}

export interface GetStrategyRequest {
  'tenantId': (string);
  'name': (string);
  'version'?: (number);
  '_version'?: "version";
}
