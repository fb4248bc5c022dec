// Original file: libs/contracts/proto/results/v1/results.proto


export interface ListStrategiesRequestInput {
  'tenantId'?: (string);
  'limit'?: (number);
  'afterName'?: (string);
  'afterVersion'?: (number);
  'name'?: (string);
  '_name'?: "name";
}

export interface ListStrategiesRequest {
  'tenantId': (string);
  'limit': (number);
  'afterName': (string);
  'afterVersion': (number);
  'name'?: (string);
  '_name'?: "name";
}
